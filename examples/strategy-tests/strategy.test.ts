// Tests of a Rollout's strategy, to be copied beside your own YAML and changed. Each runs the whole rollout in
// milliseconds. `STRATEGY=unsafe.yaml npx vitest run` shows how they fail: failing-output.txt is what that prints; each
// timeline that fails leaves its picture (drawn.ts).
import { readFileSync } from 'node:fs'
import { type Scenario, simulate } from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'
import { describe, expect, it } from 'vitest'
import 'rollout-sim/vitest'
import { drawn } from './drawn.ts'

const file = process.env.STRATEGY ?? 'safe.yaml'
const plan = parsePlan(readFileSync(new URL(file, import.meta.url), 'utf8'))

// 1.0 is there; 2.0 is released after a minute. Pods take 10 s to start, and users ask ten times a second.
const release: Scenario = {
  plan,
  script: [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'checkout:2.0' },
  ],
  pods: { startup: '10s' },
  traffic: { requestsPerSecond: 10 },
  until: '30m',
}
const good = simulate({ ...release, metrics: { 'success-rate': [1] } })
const bad = simulate({ ...release, metrics: { 'success-rate': [0.9] } })

describe(`the strategy of ${file}`, () => {
  it('has pods enough for its weights', () => {
    expect(plan).toBeRealisable({ tolerance: 3 })
  })

  it(
    'brings a good version to everybody, neither hastily nor slowly',
    drawn(good, (timeline) => {
      expect(timeline).toEndIn('Healthy')
      expect(timeline).toTake({ atLeast: '5m', atMost: '15m' })
    }),
  )

  it(
    'keeps enough pods, and pays for one more',
    drawn(good, (timeline) => {
      expect(timeline).toKeepAvailable('80%')
      expect(timeline).toStayWithin({ surge: 1 })
    }),
  )

  it(
    'takes a bad version back',
    drawn(bad, (timeline) => {
      expect(timeline).toEndIn('Degraded')
    }),
  )

  it(
    'shows a bad version to few',
    drawn(bad, (timeline) => {
      expect(timeline).toExpose({ image: 'checkout:2.0', atMost: 300 })
    }),
  )
})
