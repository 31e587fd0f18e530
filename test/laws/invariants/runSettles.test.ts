import { expect, it } from 'vitest'
import { runSettles } from '../../../src/laws/invariants/runSettles.ts'
import { timelineOf } from '../../../src/timeline/timeline.ts'
import { after, basic, blueGreen, check, type Story, storyOf } from '../stories.ts'

function restless({ plan, timeline }: Story): Story {
  const end = { at: after(70), reason: 'livelock' } as const
  return { plan, timeline: timelineOf(timeline.moments, [], end) }
}

it('refuses a canary that never comes to rest', () => {
  const story = storyOf(basic)
  expect(runSettles.check(story.timeline, story.plan)).toBeNull()
  const broken = restless(story)
  const violation = { at: after(70), message: 'it never settles' }
  expect(runSettles.check(broken.timeline, broken.plan)).toEqual(violation)
})

it('knows the one blue-green update that does not', () => {
  const { plan, timeline } = restless(storyOf({ ...blueGreen, postPromotionAnalysis: check }))
  expect(runSettles.check(timeline, plan)).toBeNull()
})
