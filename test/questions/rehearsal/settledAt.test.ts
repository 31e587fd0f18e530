import { expect, it } from 'vitest'
import { settledAt } from '../../../src/questions/rehearsal/settledAt.ts'
import { planFrom, services } from '../given.ts'

const script = [{ at: '1m', setImage: 'web:2' }]
const pods = { startup: '10s' }

it('a rollout settles when its last pod is there', () => {
  const plan = planFrom('{ canary: { maxSurge: 4, maxUnavailable: 0, steps: [] } }')
  expect(settledAt({ plan, script, pods })).toBe(70_000)
})

it('a pause of a day is waited for', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: { duration: 24h } }] } }')
  expect(settledAt({ plan, script })).toBe(60_000 + 86_400_000)
})

it('a delayed scale-down of two hours is waited for', () => {
  const strategy = '{ blueGreen: { activeService: web, scaleDownDelaySeconds: 7200 } }'
  const plan = planFrom(strategy, 2, services)
  expect(settledAt({ plan, script })).toBe(60_000 + 7_200_000)
})

it('what cannot be run settles at once', () => {
  expect(
    settledAt({ plan: planFrom('{ canary: {} }'), script: [{ at: 'soon', abort: true }] }),
  ).toBe(0)
})
