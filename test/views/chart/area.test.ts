import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areaLines } from '../../../src/views/chart/area.ts'

it('fills lines from below', () => {
  expect(areaLines([0, 25, 50, 75, 100], 100, 2)).toEqual(['   ▄█', ' ▄███'])
})

it('shows the smallest value and keeps the full line for the full value', () => {
  expect(areaLines([1, 999, 1000], 1000, 1)).toEqual(['▁▇█'])
})

it('never falls where the values rise', () => {
  const blocks = ' ▁▂▃▄▅▆▇█'
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 4 }), (values, height) => {
      const sorted = values.toSorted((a, b) => a - b)
      const lines = areaLines(sorted, 50, height).map((line) => [...line])
      const levels = sorted.map((_, column) =>
        lines.reduce((sum, line) => sum + blocks.indexOf(line[column] ?? '?'), 0),
      )
      expect(levels).toEqual(levels.toSorted((a, b) => a - b))
    }),
  )
})
