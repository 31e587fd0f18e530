import { expect, it } from 'vitest'
import { instant } from '../../../src/units/time.ts'
import { axisLines, columnOf, endOf, timeScale } from '../../../src/views/chart/scale.ts'

const at = (second: number) => instant(second * 1000)

it('finds the column of an instant, the last one for all that is later', () => {
  const scale = timeScale(at(100), at(200), 50)
  expect([100, 101, 102, 199, 200, 300].map((second) => columnOf(scale, at(second)))).toEqual([
    0, 0, 1, 49, 49, 49,
  ])
  expect(endOf(scale, 0)).toBe(at(102))
})

it('has ticks at round times and their labels below them', () => {
  expect(axisLines(timeScale(at(0), at(100), 50))).toEqual([
    '┴─────────┴─────────┴─────────┴─────────┴─────────',
    '0s        20s       40s       1m        1m20s',
  ])
})

it('leaves out a label that would not fit', () => {
  const [axis, labels] = axisLines(timeScale(at(0), at(3 * 86_400), 21))
  expect(axis).toBe('┴─────────────┴──────')
  expect(labels).toBe('0s            48h')
})

it('gives an instant a second', () => {
  expect(timeScale(at(5), at(5), 10).span).toBe(1000)
})
