import { expect, it } from 'vitest'
import { looksSame } from '../../../src/views/chart/row.ts'
import { row } from './sample.ts'

it('does not look at the time', () => {
  expect(looksSame(row(0), row(9))).toBe(true)
})

it.each([
  { weight: 1 },
  { stablePods: 1 },
  { canaryPods: 1 },
  { otherPods: 1 },
  { routedWeight: 1 },
  { phase: 'Paused' },
  { message: 'm' },
])('sees %j', (more) => {
  expect(looksSame(row(0), row(0, more))).toBe(false)
})
