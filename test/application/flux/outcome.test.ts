import { expect, it } from 'vitest'
import { backoff, returning } from '../../../src/application/flux/outcome.ts'

it('what is returned without an error is not terminal', () => {
  expect(returning(backoff)).toEqual({ requeue: { kind: 'backoff' }, error: '', terminal: false })
})
