import { expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { gateOf } from '../../src/rollout/gateOf.ts'
import type { ScriptEntry } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { planFrom, services } from '../questions/given.ts'

const script = [{ at: '1m', setImage: 'web:2' }]

function gateIn(plan: Plan, more: readonly ScriptEntry[] = []) {
  const { moments } = simulate({ plan, script: [...script, ...more], pods: { startup: '10s' } })
  const rollout = moments.at(-1)?.world.rollout ?? null
  return rollout === null ? null : gateOf(rollout)
}

const gated = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }')

it('a pause without a duration is a gate', () => {
  expect(gateIn(gated)).toEqual({ since: 70_000, step: 1 })
})

it('a timed pause, an abort and a pause by hand are none', () => {
  expect(gateIn(planFrom('{ canary: { steps: [{ pause: { duration: 24h } }] } }'))).toBeNull()
  expect(gateIn(gated, [{ at: '2m', abort: true }])).toBeNull()
  expect(gateIn(gated, [{ at: '2m', pause: true }])).toBeNull()
})

it('blue-green that does not promote itself is a gate, with seconds or without', () => {
  const gate = { since: 70_000, step: null }
  for (const more of ['', ', autoPromotionSeconds: 30']) {
    const strategy = `{ blueGreen: { activeService: web, autoPromotionEnabled: false${more} } }`
    expect(gateIn(planFrom(strategy, 2, services))).toEqual(gate)
  }
  const byItself = '{ blueGreen: { activeService: web, autoPromotionSeconds: 7200 } }'
  expect(gateIn(planFrom(byItself, 2, services))).toBeNull()
})
