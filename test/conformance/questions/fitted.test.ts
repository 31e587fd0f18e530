import { expect, it } from 'vitest'
import { fitted } from './fitted.ts'

it('what is close enough is as expected, and what is not stays', () => {
  expect(fitted({ a: 1 }, { a: 1 + 1e-7, more: 2 })).toEqual({ a: 1 })
  expect(fitted({ a: 1 }, { a: 1.1 })).toEqual({ a: 1.1 })
  expect(fitted({ a: 100, aTolerance: 5 }, { a: 104 })).toEqual({ a: 100, aTolerance: 5 })
  expect(fitted({ a: 100, aTolerance: 5 }, { a: 106 })).toEqual({ a: 106, aTolerance: 5 })
})

it('a fact that is missing is missing', () => {
  expect(fitted({ a: 1, b: null }, { b: null })).toEqual({ a: undefined, b: null })
})

it('a list is as long as it is answered', () => {
  expect(fitted([1, 2], [1, 2, 3])).toEqual([1, 2, 3])
})
