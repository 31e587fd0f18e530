import { expect, it } from 'vitest'
import { annotationsAreCurrent } from '../../../src/laws/invariants/annotationsAreCurrent.ts'
import { after, basic, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(basic)

it('refuses a size that was never carried out', () => {
  expect(annotationsAreCurrent.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v1', { desiredReplicas: 3 })
  const message = 'demo-v1 remembers 3 replicas of 4'
  expect(annotationsAreCurrent.check(broken, story.plan)).toEqual({ at: after(70), message })
})
