import { expect, it } from 'vitest'
import { trafficWaitsForPods } from '../../../src/fast-check/invariants/trafficWaitsForPods.ts'
import { after, routed, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(routed)

it('refuses traffic that comes before its pods', () => {
  expect(trafficWaitsForPods.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v2', { available: 1 })
  const message = 'the canary gets 50 with 1 of 2 pods available'
  expect(trafficWaitsForPods.check(broken, story.plan)).toEqual({ at: after(70), message })
})
