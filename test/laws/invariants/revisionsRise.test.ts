import { expect, it } from 'vitest'
import { revisionsRise } from '../../../src/laws/invariants/revisionsRise.ts'
import { after, basic, storyOf, withRollout } from '../stories.ts'

const story = storyOf(basic)

it('refuses a revision that goes back', () => {
  expect(revisionsRise.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, 70, () => ({ revision: 1 }))
  const message = 'revision 2 became 1'
  expect(revisionsRise.check(broken, story.plan)).toEqual({ at: after(70), message })
})
