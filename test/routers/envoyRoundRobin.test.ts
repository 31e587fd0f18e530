import { describe, expect, it } from 'vitest'
import { reconfigureRouter, startRouter, updateRouter } from '../../src/routers/process.ts'
import { isInCycle, letters, served, started, weighted } from './sequence.ts'

describe('Envoy ROUND_ROBIN', () => {
  it.each([
    [[80, 20], 'ssscs'],
    [[5, 1, 1], 'ssssces'],
    [[70, 20, 10], 'csssecssss'],
    [[1, 2, 3], 'ecesce'],
    [[1, 1, 1], 'sce'],
  ])('schedules %j, and of two that are due the lighter host first', (weights, cycle) => {
    expect(isInCycle(started('envoyRoundRobin', weights, 3 * cycle.length), cycle)).toBe(true)
  })

  it('begins in an arbitrary phase', () => {
    const starts = Array.from({ length: 40 }, (_, seed) =>
      letters(startRouter('envoyRoundRobin', weighted(80, 20), seed), 5),
    )
    expect(new Set(starts).size).toBe(5)
  })

  it('keeps the counter of a rotation, and no schedule, when hosts change', () => {
    const rotation = served(startRouter('envoyRoundRobin', weighted(1, 1), 7), 5)
    expect(updateRouter(rotation, weighted(1, 1, 1))).toMatchObject({ rebuilt: 0 })
    expect(updateRouter(rotation, weighted(2, 1))).toMatchObject({ rebuilt: 1 })
    expect(reconfigureRouter(rotation, weighted(1, 1))).toMatchObject({ rebuilt: 1 })
  })

  it('answers nothing without a host', () => {
    const down = weighted(80, 20).map((host) => ({ ...host, down: true }))
    expect(letters(served(startRouter('envoyRoundRobin', down, 1), 2), 2)).toBe('--')
  })
})
