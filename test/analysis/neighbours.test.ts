import { expect, it } from 'vitest'
import { neighboursOf } from '../../src/analysis/neighbours.ts'

it('numbers have something on both sides, and something between them', () => {
  const found = neighboursOf([2, 10])
  expect(found.slice(0, 2)).toEqual([2, 3])
  const numbers = found.map(Number)
  for (const within of [
    [-1, 2],
    [2, 10],
    [10, 1000],
  ] as const) {
    expect(numbers.some((one) => one > within[0] && one < within[1])).toBe(true)
  }
})

it('a number stands before its neighbours: one more, and half of it or less than it', () => {
  expect(neighboursOf([4])).toEqual([4, 5, 2, 0])
  expect(neighboursOf([-3])).toEqual([-3, -2, -7, 0])
  expect(neighboursOf([0])).toEqual([0, 1, -1])
})

it('of two numbers one may be a part of the other, or a multiple', () => {
  const [four, ten] = [
    [4, 5, 2],
    [10, 11, 5],
  ] as const
  const middle = 7
  const parts = [4 / 10, 4 / 10 / 2, 10 / 4, (10 / 4) * 2]
  expect(neighboursOf([10, 4])).toEqual([...new Set([...ten, ...four, middle, ...parts, 0])])
})

it('numbers that are next to each other have something between them, however they are written', () => {
  expect(neighboursOf([12, 2, 8])).toEqual(expect.arrayContaining([5, 10]))
  expect(neighboursOf([12, 2, 8])).not.toContain(7)
})

it('nothing is divided by nothing', () => {
  for (const pair of [
    [0, 5],
    [-5, 0],
  ]) {
    expect(neighboursOf(pair).every(Number.isFinite)).toBe(true)
  }
})

it('what is no number in Go has no other text', () => {
  expect(neighboursOf(['NaN'])).toEqual(['NaN'])
  expect(neighboursOf(['+Inf'])).toEqual(['+Inf'])
  expect(neighboursOf(['NaN', 'ok'])).toContain('another text')
})

it('texts, truth values and nothing have an opposite', () => {
  expect(neighboursOf(['ok'])).toEqual(['ok', 'another text'])
  expect(neighboursOf([true])).toEqual([true, false])
  expect(neighboursOf([null])).toEqual([null, 1])
})

it('a simple pattern has a text that it finds', () => {
  expect(neighboursOf(['^(ok|fine)$'])).toContain('ok')
  expect(neighboursOf(['^v\\d+$'])).toContain('v1')
  const simple = ['a.*b|c', '(?:x)y', 'z[0-9]', '[0-9]+%', '\\wx.+', 'p(q)r']
  const found = ['ab', 'xy', 'z1', '1%', '1x', 'pqr']
  for (const [index, pattern] of simple.entries()) {
    expect(neighboursOf([pattern])[1]).toBe(found[index])
  }
})
