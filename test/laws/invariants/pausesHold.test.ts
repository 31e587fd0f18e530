import { expect, it } from 'vitest'
import { pausesHold } from '../../../src/laws/invariants/pausesHold.ts'
import { after, basic, earlier, storyOf, withRollout } from '../stories.ts'

const story = storyOf(basic)

it('refuses a pause that is cut short', () => {
  expect(pausesHold.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(earlier(story, 100, 99), 99, ({ status }) => ({ status }))
  const message = 'the pause of step 1 is left before 100s'
  expect(pausesHold.check(broken, story.plan)).toEqual({ at: after(99), message })
})
