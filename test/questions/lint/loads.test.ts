import { expect, it } from 'vitest'
import { heaviestLoad, loadsOf } from '../../../src/questions/lint/loads.ts'
import type { RolloutState } from '../../../src/rollout/state.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { blueGreen, canary, routed } from './written.ts'

const weights = 'steps: [{ setCanaryScale: { replicas: 1 } }, { setWeight: 50 }, { pause: {} }]'

function pausedIn(text: string): RolloutState {
  const { plan } = parseManifests(text)
  if (plan === null) throw new Error('no plan')
  const script = [{ at: '1m', setImage: 'web:2' }]
  const rollout = simulate({ plan, script, until: '5m' }).at('5m')?.rollout
  if (rollout == null) throw new Error('no Rollout')
  return rollout
}

it('shares the traffic by weight where something routes', () => {
  const rollout = pausedIn(routed(weights, 'replicas: 10'))
  expect(loadsOf(rollout)).toEqual([
    { of: 'canary', pods: 1, share: 50, perPod: 5 },
    { of: 'stable', pods: 10, share: 50, perPod: 0.5 },
  ])
  expect(heaviestLoad(rollout)).toBe(5)
})

it('shares it by pods where nothing does', () => {
  const rollout = pausedIn(canary('maxSurge: 1, steps: [{ setWeight: 50 }, { pause: {} }]'))
  expect(loadsOf(rollout)).toEqual([{ of: 'all', pods: 4, share: 100, perPod: 1 }])
})

it('knows traffic without a pod', () => {
  const rollout = pausedIn(routed(weights))
  const broken = rollout.replicaSets.map((one) => ({ ...one, available: 0 }))
  expect(heaviestLoad({ ...rollout, replicaSets: broken })).toBe(Number.POSITIVE_INFINITY)
})

it('looks at the active pods of blue-green', () => {
  const rollout = pausedIn(blueGreen('autoPromotionEnabled: false'))
  expect(loadsOf(rollout)).toEqual([{ of: 'stable', pods: 4, share: 100, perPod: 1 }])
})
