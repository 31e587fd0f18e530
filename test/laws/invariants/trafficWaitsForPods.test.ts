import { expect, it } from 'vitest'
import { trafficWaitsForPods } from '../../../src/laws/invariants/trafficWaitsForPods.ts'
import { after, routed, secondWhere, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(routed)

it('refuses traffic that comes before its pods', () => {
  expect(trafficWaitsForPods.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v2', { available: 1 })
  const message = 'the canary gets 50 with 1 of 2 pods available'
  expect(trafficWaitsForPods.check(broken, story.plan)).toEqual({ at: after(70), message })
})

it('lets a setCanaryScale in force say how many', () => {
  const scaled = storyOf({
    ...routed,
    steps: [{ setCanaryScale: { replicas: 1 } }, { setWeight: 50 }, { pause: {} }],
  })
  expect(trafficWaitsForPods.check(scaled.timeline, scaled.plan)).toBeNull()
})

it('looks at what comes after a setCanaryScale that follows the traffic again', () => {
  const steps = [
    { setCanaryScale: { replicas: 1 } },
    { pause: { duration: '10s' } },
    { setCanaryScale: { matchTrafficWeight: true } },
    { pause: { duration: '10s' } },
    { setWeight: 50 },
    { pause: {} },
  ]
  const matched = storyOf({ ...routed, steps })
  expect(trafficWaitsForPods.check(matched.timeline, matched.plan)).toBeNull()
  const second = secondWhere(matched, ({ router }) => router.weight === 50)
  const broken = withReplicaSet(matched, second, 'v2', { available: 1 })
  const message = 'the canary gets 50 with 1 of 2 pods available'
  expect(trafficWaitsForPods.check(broken, matched.plan)).toEqual({ at: after(second), message })
})

it('lets a router keep the weight of a Rollout that is deleted and applied again', () => {
  const script = [
    { at: '80s', delete: true },
    { at: '80s', apply: story.plan },
  ]
  const again = storyOf(routed, { script })
  const world = again.timeline.at('80s')
  expect(world?.rollout?.router.weight).toBe(50)
  expect(world?.rollout?.replicaSets.every(({ available }) => available === 0)).toBe(true)
  expect(trafficWaitsForPods.check(again.timeline, again.plan)).toBeNull()
})
