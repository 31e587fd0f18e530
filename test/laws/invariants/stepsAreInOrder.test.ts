import { expect, it } from 'vitest'
import { stepsAreInOrder } from '../../../src/laws/invariants/stepsAreInOrder.ts'
import { after, basic, storyOf, withStatus } from '../stories.ts'

const story = storyOf(basic)

it('refuses a step that is skipped', () => {
  expect(stepsAreInOrder.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 110, { currentStepIndex: 4 })
  const message = 'step 2 became 4, and 1 steps were completed'
  expect(stepsAreInOrder.check(broken, story.plan)).toEqual({ at: after(110), message })
})
