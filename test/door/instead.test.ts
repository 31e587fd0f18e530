import { expect, it } from 'vitest'
import { answering, askedOf } from '../../src/door/instead.ts'

const told = [] as const
const sizeOf = (list: readonly unknown[]): object => ({ size: list.length, diagnostics: [1] })

it('a function is asked of nothing, and its answer says why', () => {
  expect(askedOf([])(sizeOf, told)).toEqual({ size: 0, diagnostics: told })
})

it('an answer that is known needs nobody to ask', () => {
  expect(answering({ plan: null })(sizeOf, told)).toEqual({ plan: null, diagnostics: told })
})
