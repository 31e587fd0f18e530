import { expect, it } from 'vitest'
import {
  allPods,
  availableOf,
  availablePods,
  podRange,
  worldAt,
  worldsSince,
} from '../../../src/questions/readings/pods.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const timeline = simulate({
  plan: planFrom(
    '{ canary: { maxSurge: 1, maxUnavailable: 0, steps: [{ setWeight: 50 }, { pause: {} }] } }',
  ),
  script: [{ at: '60s', setImage: 'web:2' }],
  pods: { startup: '10s' },
  until: '5m',
})

it('counts pods at their fewest and at their most, each at its first instant', () => {
  const range = podRange(timeline, instant(60_000))
  expect(range).toMatchObject({
    lowestAvailable: { pods: 4, at: 60_000 },
    peak: { pods: 5, at: 60_000 },
  })
  expect(range?.lowestAvailableOfStable.pods).toBe(2)
})

it('reads a world as it stood between two moments', () => {
  const world = worldAt(timeline, instant(65_000))
  if (world === null) throw new Error('no world')
  expect([availablePods(world), allPods(world)]).toEqual([4, 5])
  expect(availableOf(world, world.rollout?.status.stableRS ?? '')).toBe(4)
  const instants = [...worldsSince(timeline, instant(65_000))].map(({ at }) => at)
  expect(instants[0]).toBe(65_000)
  expect(instants[1]).toBe(70_000)
})

it('has no range where no Rollout is', () => {
  expect(podRange({ ...timeline, moments: [] }, instant(0))).toBeNull()
})
