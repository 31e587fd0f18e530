import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instant } from '../../../src/units/time.ts'
import { timeAxis } from '../../../src/views/picture/timeAxis.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'

it('is a plain scale where everything is wide enough to be seen', () => {
  const axis = timeAxis([at(20), at(50)], at(0), at(100), 10, 500)
  expect([0, 20, 50, 100].map((second) => axis.xOf(at(second)))).toEqual([10, 110, 260, 510])
  expect(axis.breaks).toEqual([])
})

it('tears an hour out beside which ten seconds would not be seen', () => {
  const changes = [at(10), at(3610), at(3620)]
  const axis = timeAxis(changes, at(0), at(3630), 0, 800)
  expect(axis.breaks.map(({ span }) => span)).toEqual([3_600_000])
  expect(axis.xOf(at(3620)) - axis.xOf(at(3610))).toBeGreaterThanOrEqual(8)
})

it('says when time goes on behind what is torn out', () => {
  const axis = timeAxis([at(10), at(3610), at(3620)], at(0), at(3630), 0, 800)
  expect(axis.ticks.map((tick) => tick.at)).toContain(at(3610))
})

it('does not tear what comes after the last change: there is nothing to be missed', () => {
  const axis = timeAxis([at(10), at(20)], at(0), at(7200), 0, 800)
  expect(axis.breaks).toEqual([])
  expect(axis.xOf(at(20)) - axis.xOf(at(10))).toBeGreaterThanOrEqual(8)
})

it('never runs backwards, and keeps between its ends', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 40 })
  fc.assert(
    fc.property(seconds, (drawn) => {
      const changes = [...new Set(drawn)].sort((a, b) => a - b).map((one) => instant(one * 1000))
      const last = changes.at(-1) ?? at(0)
      const axis = timeAxis(changes, at(0), instant(last + 1000), 20, 700)
      const places = changes.map(axis.xOf)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const x of places) expect(x >= 20 && x <= 720).toBe(true)
      for (const { x } of axis.ticks) expect(x >= 20 && x <= 720).toBe(true)
    }),
    { seed: 20261130, numRuns: 500 },
  )
})

it('keeps labels apart', () => {
  for (const span of [3, 47, 600, 5000, 100_000, 3_000_000]) {
    const { ticks } = timeAxis([], at(0), at(span), 0, 700)
    const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0))
    expect(Math.min(...gaps, 700)).toBeGreaterThanOrEqual(64)
  }
})
