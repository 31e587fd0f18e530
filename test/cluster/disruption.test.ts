import { describe, expect, it } from 'vitest'
import { losingOldest, unreadyOldest } from '../../src/cluster/disruption.ts'
import type { PodCohort } from '../../src/cluster/objects.ts'
import { instant, seconds } from '../../src/units/time.ts'

const at = (second: number) => instant(seconds(second))
const ready = (count: number, second: number): PodCohort => ({
  count,
  createdAt: at(second),
  readyAt: at(second),
  heldUntil: null,
})
const starting = (count: number, second: number): PodCohort => ({
  ...ready(count, second),
  readyAt: null,
})
const held = (count: number, second: number, until: number): PodCohort => ({
  ...starting(count, second),
  heldUntil: at(until),
})

describe('pods that are lost', () => {
  it('are the oldest, ready or not, of all ReplicaSets', () => {
    const lists = [[ready(2, 10), ready(2, 30)], [starting(2, 20)]]
    expect(losingOldest(lists, 3)).toEqual([[ready(2, 30)], [starting(1, 20)]])
  })

  it('are of the first ReplicaSet where all are of one age', () => {
    expect(losingOldest([[ready(2, 5)], [ready(2, 5)]], 3)).toEqual([[], [ready(1, 5)]])
  })

  it('are at most all there are', () => {
    expect(losingOldest([[ready(2, 5)]], 9)).toEqual([[]])
  })

  it('cost nobody anything where there are none', () => {
    const lists = [[ready(2, 5)], []]
    expect(losingOldest(lists, 0)).toBe(lists)
    expect(losingOldest([[]], 3)).toEqual([[]])
  })
})

describe('pods that are unready', () => {
  it('are the oldest of those that were ready, and keep their places', () => {
    const lists = [[starting(1, 5), ready(3, 10)]]
    expect(unreadyOldest(lists, 2, at(60))).toEqual([
      [starting(1, 5), held(2, 10, 60), ready(1, 10)],
    ])
  })
})
