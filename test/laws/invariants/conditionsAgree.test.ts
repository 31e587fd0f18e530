import { expect, it } from 'vitest'
import { conditionsAgree } from '../../../src/laws/invariants/conditionsAgree.ts'
import { after, basic, storyOf, withStatus } from '../stories.ts'

const story = storyOf(basic)

it('refuses a pause that the conditions do not know', () => {
  expect(conditionsAgree.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 70, { pauseConditions: [] })
  const message = 'Paused is True, and it is not paused'
  expect(conditionsAgree.check(broken, story.plan)).toEqual({ at: after(70), message })
})
