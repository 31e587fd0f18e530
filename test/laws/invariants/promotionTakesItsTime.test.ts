import { expect, it } from 'vitest'
import { promotionTakesItsTime } from '../../../src/laws/invariants/promotionTakesItsTime.ts'
import { after, blueGreen, earlier, storyOf } from '../stories.ts'

const story = storyOf(blueGreen)

it('refuses a switch before its time', () => {
  expect(promotionTakesItsTime.check(story.timeline, story.plan)).toBeNull()
  const broken = earlier(story, 90, 85).timeline
  const message = 'the pause was to last until 90s'
  expect(promotionTakesItsTime.check(broken, story.plan)).toEqual({ at: after(85), message })
})
