import { expect, it } from 'vitest'
import { fullPromotionEnds } from '../../../src/laws/invariants/fullPromotionEnds.ts'
import { after, basic, storyOf, withStatus } from '../stories.ts'

const story = storyOf(basic, { script: [{ at: '75s', promoteFull: true }] })

it('refuses a full promotion that waits for something else', () => {
  expect(fullPromotionEnds.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 85, { promoteFull: true })
  const message = 'all 4 pods are available, and the promotion is not over'
  expect(fullPromotionEnds.check(broken, story.plan)).toEqual({ at: after(85), message })
})
