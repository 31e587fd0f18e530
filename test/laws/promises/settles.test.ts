import { expect, it } from 'vitest'
import { settles } from '../../../src/laws/promises/settles.ts'
import { basic, blueGreen, check, storyOf } from '../stories.ts'

it('refuses a strategy whose controllers undo their own work for ever', () => {
  const metrics = { 'success-rate': 0.92 }
  const metric = { failureCondition: 'result < 0.9' }
  const story = storyOf({ ...blueGreen, postPromotionAnalysis: check }, { metrics }, {}, metric)
  expect(settles().check(story.timeline, story.plan)?.message).toMatch(
    /^the controller never comes to rest: /,
  )
})

it('accepts one that comes to rest', () => {
  const { plan, timeline } = storyOf(basic)
  expect(settles().check(timeline, plan)).toBeNull()
})
