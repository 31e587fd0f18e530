import { expect, it } from 'vitest'
import { pingPongTakesTurns } from '../../../src/laws/invariants/pingPongTakesTurns.ts'
import { basic, secondWhere, storyOf, withStatus } from '../stories.ts'

const story = storyOf({
  ...basic,
  steps: [{ setWeight: 50 }, { pause: { duration: '30s' } }],
  pingPong: { pingService: 'demo-ping', pongService: 'demo-pong' },
  trafficRouting: { plugins: { 'example/router': {} } },
})

it('refuses a Service that stays, or changes, its part without reason', () => {
  expect(pingPongTakesTurns.check(story.timeline, story.plan)).toBeNull()
  const promoted = secondWhere(story, ({ status }) => status.stableRS === 'v2')
  const part = story.timeline.at(`${promoted - 1}s`)?.rollout?.status.stablePingPong ?? ''
  const kept = withStatus(story, promoted, { stablePingPong: part })
  expect(pingPongTakesTurns.check(kept, story.plan)?.message).toBe(
    `v2 became stable, and ${part} stays the stable Service`,
  )
  const other = part === 'ping' ? 'pong' : 'ping'
  const early = withStatus(story, 70, { stablePingPong: other })
  expect(pingPongTakesTurns.check(early, story.plan)?.message).toBe(
    `${other} became the stable Service, and v1 was stable before`,
  )
})
