import { expect, it } from 'vitest'
import { seen } from '../../../src/questions/lint/rule.ts'

it('has no instant where nothing had to be run', () => {
  expect(seen('as it is written', { pods: 1 })).toEqual({
    at: null,
    text: 'as it is written',
    facts: { pods: 1 },
  })
  expect(seen('as it is written').facts).toEqual({})
})
