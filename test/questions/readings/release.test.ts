import { expect, it } from 'vitest'
import { playedOnce } from '../../../src/questions/played.ts'
import {
  answeredSince,
  exposedTime,
  firstHeld,
  heldSince,
  imagesByHash,
  isDone,
} from '../../../src/questions/readings/release.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const { timeline } = playedOnce({
  plan: planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: { duration: 4m } }] } }'),
  script: [{ at: '60s', setImage: 'web:2' }],
  traffic: { requestsPerSecond: 10 },
  app: { 'web:2': { status: 500 } },
  until: '10m',
})
const release = instant(60_000)
const hash = timeline.moments.at(-1)?.world.rollout?.spec.template.hash
const isNew = (one: string): boolean => one === hash

it('finds since when something holds to the end, and when it first did', () => {
  expect(heldSince(timeline, release, ({ rollout }) => isDone(rollout))).toBe(300_000)
  expect(firstHeld(timeline, release, ({ rollout }) => rollout?.status.phase === 'Paused')).toBe(
    60_000,
  )
  expect(
    heldSince(timeline, release, ({ rollout }) => rollout?.status.phase === 'Paused'),
  ).toBeNull()
  expect(isDone(null)).toBe(false)
})

it('weighs the time of users by their part: four minutes at a quarter', () => {
  expect(exposedTime(timeline, release, isNew, instant(300_000))).toBe(60_000)
})

it('counts answers by image from an instant on: a quarter of 2400, and all of 3000', () => {
  const { byImage, meant, refused } = answeredSince(timeline, release, isNew)
  expect(meant).toBe(3600)
  expect(refused).toBe(0)
  expect(byImage).toEqual([
    { image: 'web:1', requests: 1800, failed: 0 },
    { image: 'web:2', requests: 3600, failed: 3600 },
  ])
})

it('knows the image of every template that ever was there', () => {
  expect([...imagesByHash(timeline).values()]).toEqual(['web:1', 'web:2'])
})
