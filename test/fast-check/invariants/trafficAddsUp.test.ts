import { expect, it } from 'vitest'
import { trafficAddsUp } from '../../../src/fast-check/invariants/trafficAddsUp.ts'
import { after, routed, storyOf, withWorld } from '../stories.ts'

const story = storyOf(routed, { traffic: { requestsPerSecond: 10 } })

it('refuses a request that nobody accounts for', () => {
  expect(trafficAddsUp.check(story.timeline, story.plan)).toBeNull()
  const broken = withWorld(story, 70, ({ traffic }) => ({
    traffic: traffic === null ? null : { ...traffic, sent: traffic.sent + 1 },
  }))
  const message = '701 requests were sent, and 700 accounted for'
  expect(trafficAddsUp.check(broken, story.plan)).toEqual({ at: after(70), message })
})
