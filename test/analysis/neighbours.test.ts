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

it('texts, truth values and nothing have an opposite', () => {
  expect(neighboursOf(['ok'])).toEqual(['ok', 'another text'])
  expect(neighboursOf([true])).toEqual([true, false])
  expect(neighboursOf([null])).toEqual([null, 1])
})

it('a simple pattern has a text that it finds', () => {
  expect(neighboursOf(['^(ok|fine)$'])).toContain('ok')
  expect(neighboursOf(['^v\\d+$'])).toContain('v1')
})
