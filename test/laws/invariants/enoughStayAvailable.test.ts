import { expect, it } from 'vitest'
import { enoughStayAvailable } from '../../../src/laws/invariants/enoughStayAvailable.ts'
import { after, basic, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(basic)

it('refuses pods that are lost beyond maxUnavailable', () => {
  expect(enoughStayAvailable.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v1', { available: 0 })
  const message = '2 pods are available after 3, where 3 have to be'
  expect(enoughStayAvailable.check(broken, story.plan)).toEqual({ at: after(70), message })
})
