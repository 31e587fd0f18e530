import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it('size counts code points, items and entries', () => {
  expect(["'h😁'.size()", 'size([1, 2])', "size({'a': 1})"].map((each) => answer(each))).toEqual([
    2, 2, 1,
  ])
})

it('join wants texts', () => {
  expect([answer("['a', 'b'].join('-')"), answer('[1].join()')]).toEqual([
    'a-b',
    'no such overload: join(list)',
  ])
})

it('sets ask who is among whom', () => {
  expect(answer('sets.contains([1, 2], [2.0])')).toBe(true)
  expect(answer('sets.equivalent([1, 1], [1])')).toBe(true)
  expect(answer('sets.intersects([1], [2])')).toBe(false)
})

it('the ends of a list are optional', () => {
  expect(answer("'a-b'.split('-').first().value()")).toBe('a')
  expect(answer('[].last()')).toBe('none')
})
