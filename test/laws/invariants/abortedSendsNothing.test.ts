import { expect, it } from 'vitest'
import { abortedSendsNothing } from '../../../src/laws/invariants/abortedSendsNothing.ts'
import { after, routed, storyOf, withRollout } from '../stories.ts'

const story = storyOf(routed, { script: [{ at: '80s', abort: true }] })

it('refuses an aborted canary that still gets traffic', () => {
  expect(abortedSendsNothing.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, 80, ({ router }) => ({ router: { ...router, weight: 50 } }))
  const message = 'the canary still gets 50, and the stable has all its pods'
  expect(abortedSendsNothing.check(broken, story.plan)).toEqual({ at: after(80), message })
})
