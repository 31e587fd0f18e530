import { expect, it } from 'vitest'
import { unusable } from '../../src/vitest/outcome.ts'

it('an expectation without sense has a reason', () => {
  expect(unusable('why')).toEqual({ kind: 'unusable', reason: 'why' })
})
