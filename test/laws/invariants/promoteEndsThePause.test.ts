import { expect, it } from 'vitest'
import { promoteEndsThePause } from '../../../src/laws/invariants/promoteEndsThePause.ts'
import { after, basic, storyOf, withStatus } from '../stories.ts'

const story = storyOf(basic, { script: [{ at: '80s', promote: true }] })

it('refuses a promotion that skips a step as well', () => {
  expect(promoteEndsThePause.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 80, { currentStepIndex: 3 })
  const message = 'step 1 became 3, and 2 was to follow'
  expect(promoteEndsThePause.check(broken, story.plan)).toEqual({ at: after(80), message })
})
