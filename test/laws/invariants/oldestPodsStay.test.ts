import { expect, it } from 'vitest'
import { oldestPodsStay } from '../../../src/laws/invariants/oldestPodsStay.ts'
import { after, basic, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(basic, { script: [{ at: '20s', scale: 6 }] })

it('refuses an old pod that goes before a young one', () => {
  expect(oldestPodsStay.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 60, 'v1', {
    pods: [
      { count: 2, createdAt: after(0), readyAt: after(10), heldUntil: null },
      { count: 2, createdAt: after(20), readyAt: after(30), heldUntil: null },
    ],
  })
  const message = 'demo-v1 lost older pods, and kept younger ones'
  expect(oldestPodsStay.check(broken, story.plan)).toEqual({ at: after(60), message })
})
