import { expect, it } from 'vitest'
import { abortStartsOver } from '../../../src/laws/invariants/abortStartsOver.ts'
import { after, routed, storyOf, withStatus } from '../stories.ts'

const story = storyOf(routed, { script: [{ at: '80s', abort: true }] })

it('refuses an abort that stays at its step', () => {
  expect(abortStartsOver.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 80, { currentStepIndex: 1 })
  const message = 'it is aborted, and at step 1'
  expect(abortStartsOver.check(broken, story.plan)).toEqual({ at: after(80), message })
})
