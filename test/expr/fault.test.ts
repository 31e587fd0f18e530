import { expect, it } from 'vitest'
import { attempt, fail, faultOf } from '../../src/expr/fault.ts'

it('a fault becomes data where it is attempted', () => {
  expect(attempt(() => fail('run', 'boom'))).toEqual({ ok: false, code: 'run', error: 'boom' })
  expect(attempt(() => 5)).toBe(5)
})

it('a mistake of ours passes through', () => {
  expect(() =>
    attempt(() => {
      throw new Error('ours')
    }),
  ).toThrow('ours')
  expect(() => faultOf(null)).toThrow()
})
