import { expect, it } from 'vitest'
import { timeRunsForward } from '../../../src/laws/invariants/timeRunsForward.ts'
import { after, basic, storyOf, withWorld } from '../stories.ts'

const story = storyOf(basic)

it('refuses a wake-up that was missed', () => {
  expect(timeRunsForward.check(story.timeline, story.plan)).toBeNull()
  const missed = { kind: 'Rollout', name: 'demo', at: after(65) }
  const broken = withWorld(story, 70, ({ wakes }) => ({ wakes: [...wakes, missed] }))
  const message = 'a wake-up is still due at 65s'
  expect(timeRunsForward.check(broken, story.plan)).toEqual({ at: after(70), message })
})
