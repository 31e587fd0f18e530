import { expect, it } from 'vitest'
import { previewStaysSmall } from '../../../src/laws/invariants/previewStaysSmall.ts'
import { after, blueGreen, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf({ ...blueGreen, previewReplicaCount: 1 })

it('refuses a preview at full size', () => {
  expect(previewStaysSmall.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v2', { want: 4 })
  const message = 'demo-v2 wants 4 pods, not 1'
  expect(previewStaysSmall.check(broken, story.plan)).toEqual({ at: after(70), message })
})
