import { expect, it } from 'vitest'
import { smallerScenarios } from '../../../src/fast-check/check/smaller.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { basic, planFrom } from '../../laws/stories.ts'

const plan = planFrom(basic, { replicas: 2 })
const scenario: Scenario = {
  plan,
  script: [
    { at: '10s', setImage: 'app:v2' },
    { at: '30s', scale: 3 },
  ],
  pods: { startup: '10s' },
  until: '100s',
}
const smaller = [...smallerScenarios(scenario)]

it('leaves manifests alone that are kept', () => {
  const kept = [...smallerScenarios({ ...scenario, seed: 7 }, 'kept')]
  expect(kept.filter((one) => one.plan !== plan)).toEqual([])
  expect(kept.some((one) => one.seed === undefined)).toBe(true)
  expect(smaller.some((one) => one.plan !== plan)).toBe(true)
})

it('makes what is applied, patched or lost less, and leaves files alone where they are somebody’s', () => {
  const script: Scenario['script'] = [
    { at: '1s', lose: { count: 3, role: 'stable' } },
    { at: '2s', apply: plan.manifests },
  ]
  const deeds = (manifests: 'kept' | 'shrunk') =>
    [...smallerScenarios({ plan, script }, manifests)].flatMap((one) => one.script ?? [])
  expect(deeds('kept')).toContainEqual({ at: '1s', lose: { count: 1, role: 'stable' } })
  const files = (manifests: 'kept' | 'shrunk') =>
    deeds(manifests).filter(({ apply }) => Array.isArray(apply) && apply !== plan.manifests)
  expect(files('kept')).toEqual([])
  expect(files('shrunk').length).toBeGreaterThan(0)
})

it('begins with the largest cut', () => {
  expect(smaller[0]?.script).toEqual([])
})

it('takes away each event, part of the world, and object', () => {
  expect(smaller.map((one) => one.script)).toContainEqual([{ at: '30s', scale: 3 }])
  expect(smaller.some((one) => one.pods === undefined)).toBe(true)
  expect(smaller.some((one) => one.plan.analysisTemplates.length === 0)).toBe(true)
})

it('takes away each step and replica, but not the last one', () => {
  const counts = smaller.map(({ plan: { rollout } }) =>
    rollout.strategy.kind === 'canary' ? rollout.strategy.steps.length : 0,
  )
  expect(Math.min(...counts)).toBe(0)
  expect(counts.filter((count) => count === 3)).toHaveLength(4)
  expect(smaller.some((one) => one.plan.rollout.replicas === 1)).toBe(true)
  expect(smaller.some((one) => one.plan.rollout.replicas === 0)).toBe(false)
})

it('makes waits shorter for everything that follows', () => {
  expect(smaller.map((one) => one.script)).toContainEqual([
    { at: '5s', setImage: 'app:v2' },
    { at: '25s', scale: 3 },
  ])
})
