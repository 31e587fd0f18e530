import { expect, it } from 'vitest'
import { routedSizesFollowTheWeight } from '../../../src/laws/invariants/routedSizesFollowTheWeight.ts'
import { after, routed, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(routed)

it('refuses a canary too small for its weight', () => {
  expect(routedSizesFollowTheWeight.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v2', { want: 1 })
  const message = 'the canary wants 1 pods, not 2'
  expect(routedSizesFollowTheWeight.check(broken, story.plan)).toEqual({ at: after(70), message })
})
