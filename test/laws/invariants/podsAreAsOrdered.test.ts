import { expect, it } from 'vitest'
import { podsAreAsOrdered } from '../../../src/laws/invariants/podsAreAsOrdered.ts'
import { after, basic, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(basic)

it('refuses a pod too many', () => {
  expect(podsAreAsOrdered.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v2', { have: 3 })
  const message = 'demo-v2 has 3 pods and wants 2'
  expect(podsAreAsOrdered.check(broken, story.plan)).toEqual({ at: after(70), message })
})
