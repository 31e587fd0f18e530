import { expect, it } from 'vitest'
import { abortSticks } from '../../../src/laws/invariants/abortSticks.ts'
import { after, routed, storyOf, withStatus } from '../stories.ts'

const story = storyOf(routed, { script: [{ at: '80s', abort: true }] })

it('refuses an abort that is gone by itself', () => {
  expect(abortSticks.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 100, { abort: false })
  const message = 'the abort is gone'
  expect(abortSticks.check(broken, story.plan)).toEqual({ at: after(100), message })
})
