import { expect, it } from 'vitest'
import { planOf } from '../../../src/fast-check/arbitraries/plans.ts'
import { trafficAddsUp } from '../../../src/laws/invariants/trafficAddsUp.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { canary, service, template } from '../../manifest/given.ts'
import { after, check, routed, storyOf, withWorld } from '../stories.ts'

const story = storyOf(routed, { traffic: { requestsPerSecond: 10 } })

it('refuses a request that nobody accounts for', () => {
  expect(trafficAddsUp.check(story.timeline, story.plan)).toBeNull()
  const broken = withWorld(story, 70, ({ traffic }) => ({
    traffic: traffic === null ? null : { ...traffic, sent: traffic.sent + 1 },
  }))
  const message = '701 requests were sent, and 700 accounted for'
  expect(trafficAddsUp.check(broken, story.plan)).toEqual({ at: after(70), message })
})

it('refuses answers that nobody asked for', () => {
  const broken = withWorld(story, 70, ({ traffic }) => ({
    traffic: traffic === null ? null : { ...traffic, refused: traffic.refused + 1 },
  }))
  const message = '700 requests were sent, and 701 accounted for'
  expect(trafficAddsUp.check(broken, story.plan)).toEqual({ at: after(70), message })
})

it('accepts what a measurement asks the application itself', () => {
  const provider = { web: { url: 'http://demo/' } }
  const plan = planOf([
    canary({ steps: [{ setWeight: 50 }, { pause: {} }], analysis: check }),
    service('demo'),
    template('check', { provider, interval: '5s', successCondition: 'result == 1' }),
  ])
  const timeline = simulate({
    plan,
    app: { 'app:v1': { body: { value: 1 } }, 'app:v2': { body: { value: 1 } } },
    traffic: { requestsPerSecond: 2 },
    script: [{ at: '10s', setImage: 'app:v2' }],
    until: '1m',
  })
  const { traffic } = timeline.moments.at(-1)?.world ?? {}
  const answered = traffic?.served.reduce((sum, one) => sum + one.requests, 0) ?? 0
  expect(answered).toBeGreaterThan(traffic?.sent ?? 0)
  expect(trafficAddsUp.check(timeline, plan)).toBeNull()
})
