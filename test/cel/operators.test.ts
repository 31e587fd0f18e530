import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it('`in` asks the items of a list and the keys of a map', () => {
  expect(
    ["'a' in ['a']", "'a' in {'a': 1}", '1 in [1.0]', "'b' in {'a': 'b'}"].map((each) =>
      answer(each),
    ),
  ).toEqual([true, true, true, false])
})

it('`in` asks nothing else', () => {
  expect(answer("'a' in 'abc'")).toBe('no such overload')
})

it('only a boolean is negated', () => {
  expect([answer('!false'), answer('!1')]).toEqual([true, 'no such overload'])
})
