import fc from 'fast-check'
import { expect, it } from 'vitest'
import { intoLanes } from '../../../src/views/svg/lanes.ts'

type Bar = readonly [left: number, right: number]
const pack = (bars: readonly Bar[], most: number) =>
  intoLanes(
    bars,
    most,
    ([left]) => left,
    ([, right]) => right,
  )

it('uses a lane again as soon as it is free', () => {
  const { placed, lanes } = pack(
    [
      [0, 10],
      [5, 20],
      [10, 15],
    ],
    9,
  )
  expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0])
  expect(lanes).toBe(2)
})

it('tells what found no place', () => {
  const { placed, over } = pack(
    [
      [0, 10],
      [1, 10],
      [2, 10],
    ],
    2,
  )
  expect([placed.length, over]).toEqual([2, [[2, 10]]])
})

it('lets nothing touch in one lane', () => {
  const bar = fc.tuple(fc.nat(100), fc.nat(30)).map(([left, width]): Bar => [left, left + width])
  fc.assert(
    fc.property(fc.array(bar, { maxLength: 30 }), (bars) => {
      const sorted = [...bars].sort((a, b) => a[0] - b[0])
      const { placed } = pack(sorted, 99)
      const ends = new Map<number, number>()
      for (const { item, lane } of placed) {
        expect(item[0]).toBeGreaterThanOrEqual(ends.get(lane) ?? 0)
        ends.set(lane, item[1])
      }
    }),
    { seed: 20261130 },
  )
})
