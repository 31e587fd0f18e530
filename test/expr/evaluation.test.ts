import { expect, it } from 'vitest'
import { no, yes } from '../../src/expr/evaluation.ts'

it('a good answer is one of two', () => {
  expect(yes).toEqual({ ok: true, value: true })
  expect(no).toEqual({ ok: true, value: false })
})
