import { expect, it } from 'vitest'
import { activeWaitsForPods } from '../../../src/laws/invariants/activeWaitsForPods.ts'
import { after, blueGreen, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(blueGreen)

it('refuses a switch to pods that are not there yet', () => {
  expect(activeWaitsForPods.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 90, 'v2', { available: 3 })
  const message = 'demo-v2 takes over with 3 of 4 pods available'
  expect(activeWaitsForPods.check(broken, story.plan)).toEqual({ at: after(90), message })
})
