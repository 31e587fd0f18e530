import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it('numbers are compared across their types, everything else is not', () => {
  expect(
    ['1 == 1.0', '1u == 1', '2 > 1.5', "'1' == 1", 'null == false'].map((each) => answer(each)),
  ).toEqual([true, true, true, false, false])
})

it('lists and maps are equal by what they hold', () => {
  expect(answer("[1, {'a': 2.0}] == [1.0, {'a': 2}]")).toBe(true)
  expect(answer("{'a': 1} == {'b': 1}")).toBe(false)
})

it('what has no order cannot be compared', () => {
  expect(answer('null > 1')).toBe('no such overload: _>_')
  expect(answer("'a' > 1")).toBe('no such overload')
})
