import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it('all and exists end with the first item that decides, whatever the others are', () => {
  expect(answer('[0, 1].exists(x, 1 / x == 1)')).toBe(true)
  expect(answer('[0, 2].all(x, 1 / x == 1)')).toBe(false)
  expect(answer('[0, 1].all(x, 1 / x == 1)')).toBe('division by zero')
})

it('of nothing all holds and nothing exists', () => {
  expect([answer('[].all(x, false)'), answer('[].exists(x, true)')]).toEqual([true, false])
})

it('map keeps what its guard lets through', () => {
  expect(answer('[1, 2, 3].map(x, x > 1, x * 10)')).toEqual([20, 30])
})

it('a map is walked over by its keys', () => {
  expect(answer("{'a': 1, 'b': 2}.filter(key, key != 'a')")).toEqual(['b'])
})

it('exactly one is not two', () => {
  expect(answer('[1, 1].exists_one(x, x == 1)')).toBe(false)
})

// Recorded: flux-health, variant "conditions not a list".
it('a text cannot be walked over', () => {
  expect(answer("'none'.all(x, true)")).toBe("got 'types.String', expected iterable type")
})
