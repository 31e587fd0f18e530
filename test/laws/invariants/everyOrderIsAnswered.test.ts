import { expect, it } from 'vitest'
import { everyOrderIsAnswered } from '../../../src/laws/invariants/everyOrderIsAnswered.ts'
import { after, basic, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(basic)

it('refuses an order that nobody carried out', () => {
  expect(everyOrderIsAnswered.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 60, 'v2', { want: 1 })
  const message = 'demo-v2 was ordered to have 2 pods, and wants 1'
  expect(everyOrderIsAnswered.check(broken, story.plan)).toEqual({ at: after(60), message })
})
