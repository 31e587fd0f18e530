import { expect, it } from 'vitest'
import { countsAgree } from '../../../src/laws/invariants/countsAgree.ts'
import { after, basic, storyOf, withStatus } from '../stories.ts'

const story = storyOf(basic)

it('refuses a counter that forgets a pod', () => {
  expect(countsAgree.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 70, { replicas: 3 })
  const message = 'replicas is 3, and there are 4'
  expect(countsAgree.check(broken, story.plan)).toEqual({ at: after(70), message })
})
