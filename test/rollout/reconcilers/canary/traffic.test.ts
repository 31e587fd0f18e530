import { describe, expect, it } from 'vitest'
import type { OwnedExperiment } from '../../../../src/cluster/objects.ts'
import { traffic } from '../../../../src/rollout/reconcilers/canary/traffic.ts'
import { noRouter } from '../../../../src/rollout/routing.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import type { Weights } from '../../../../src/rollout/status.ts'
import { seconds } from '../../../../src/units/time.ts'
import {
  at,
  canary,
  eventsOf,
  ordersOf,
  passOf,
  promoted,
  replicaSet,
  routed,
  updating,
} from '../../given.ts'

const plan = routed()
const services = [
  { name: 'demo-canary', hash: 'v2', managedBy: 'demo' },
  { name: 'demo-stable', hash: 'v1', managedBy: 'demo' },
]
const weighed = (canary: number, hash = 'v2'): Weights => ({
  canary: { weight: canary, serviceName: 'demo-canary', podTemplateHash: hash },
  stable: { weight: 100 - canary, serviceName: 'demo-stable', podTemplateHash: 'v1' },
  additional: [],
  verified: null,
})
const half = [replicaSet('v1', 4), replicaSet('v2', 1)]

function decide(state: RolloutState) {
  const pass = passOf(state)
  return { outcome: traffic(pass), pass, orders: ordersOf(pass) }
}

describe('the weight', () => {
  it('follows the pods of the step', () => {
    const { orders, pass } = decide(updating(plan, { replicaSets: half, services }))
    expect(orders).toEqual(['hashes v2 v1', 'weight 25'])
    expect(pass.weights).toEqual(weighed(25))
    expect(eventsOf(pass)).toEqual(['TrafficWeightUpdated: Traffic weight updated to 25'])
  })

  it('stays at the step before until they are there', () => {
    const status = { currentStepIndex: 2, weights: weighed(25) }
    const { pass } = decide(updating(plan, { replicaSets: half, services, status }))
    expect(pass.weights).toBe(pass.prev.weights)
  })

  it('is none of a canary without available pods: the router is told before its hashes change', () => {
    const status = { weights: weighed(5, 'v3') }
    const router = { ...noRouter, weight: 5, canaryHash: 'v3', stableHash: 'v1' }
    const { orders } = decide(updating(plan, { services, status, router }))
    expect(orders).toEqual(['weight 0', 'hashes v2 v1'])
  })

  it('waits while the stable has too few pods for the rest of it', () => {
    const replicaSets = [replicaSet('v1', 4, { available: 2 }), replicaSet('v2', 1)]
    const { orders, outcome } = decide(updating(plan, { replicaSets, services }))
    expect([orders, outcome]).toEqual([[], 'next'])
  })

  it('goes back at once with an abort, and so does the canary Service', () => {
    const status = { abort: true, weights: weighed(25) }
    const { orders } = decide(updating(plan, { replicaSets: half, services, status }))
    expect(orders).toEqual(['demo-canary → v1', 'hashes v2 v1', 'weight 0'])
  })

  it('is no longer divided after the promotion, and the routes go', () => {
    const router = { ...noRouter, weight: 100, headerRoutes: [{ name: 'beta', match: [] }] }
    const { orders, pass } = decide(promoted(plan, { services, router }))
    expect(orders).toEqual(['removeManagedRoutes', 'hashes v2 v2', 'weight 0'])
    expect(pass.weights?.stable).toMatchObject({ weight: 100, podTemplateHash: 'v2' })
  })

  it('is not recorded without a router', () => {
    const status = { weights: weighed(25) }
    const { orders, pass } = decide(updating(canary(), { replicaSets: half, status }))
    expect([orders, pass.weights]).toEqual([[], null])
  })

  it('that a change of hashes alone brings has no text', () => {
    const status = { weights: weighed(25, 'v3') }
    const { pass } = decide(updating(plan, { replicaSets: half, services, status }))
    expect(eventsOf(pass)).toEqual(['TrafficWeightUpdated: Traffic weight updated '])
  })
})

describe('a weight that is not verified', () => {
  const verification = seconds(20)

  it('is looked at again in 10 s', () => {
    const router = { ...noRouter, verification }
    const { pass } = decide(updating(plan, { replicaSets: half, services, router }))
    expect(pass.weights?.verified).toBe(false)
    expect(pass.wake).toBe(at(110))
  })

  it('fails the pass at the end of the steps', () => {
    const whole = [replicaSet('v1', 4), replicaSet('v2', 4)]
    const router = { ...noRouter, verification }
    const status = { currentStepIndex: 3 }
    const { outcome, pass } = decide(
      updating(plan, { replicaSets: whole, services, router, status }),
    )
    expect(outcome).toBe('failed')
    expect(pass.failure).toBe('end of rollout, desired weight 100 not yet verified')
  })
})

describe('a route of the current step', () => {
  const match = [{ headerName: 'x-beta', headerValue: { exact: 'yes' } }]
  const steps = [{ setHeaderRoute: { name: 'beta', match } }]
  const withRoute = routed({ steps })

  it('is added', () => {
    const { orders } = decide(updating(withRoute, { replicaSets: half, services }))
    expect(orders[0]).toBe('setHeaderRoute beta')
  })

  it('is not left behind by the first deployment', () => {
    const { orders } = decide(updating(withRoute, { replicaSets: half, services, revision: 1 }))
    expect(orders).not.toContain('setHeaderRoute beta')
  })
})

describe('an Experiment that runs', () => {
  const experiment = {
    templates: [
      { name: 'baseline', specRef: 'stable', weight: 5 },
      { name: 'candidate', specRef: 'canary', weight: 10 },
      { name: 'unweighed', specRef: 'canary' },
    ],
  }
  const compared = routed({ steps: [{ setWeight: 25 }, { experiment }, { pause: {} }] })
  const running = {
    name: 'x',
    phase: 'Running',
    templates: experiment.templates.map(({ name }) => ({
      name,
      serviceName: `x-${name}`,
      hash: 'v2',
    })),
  } as unknown as OwnedExperiment
  const divided = (owned: Partial<OwnedExperiment>, index = 1) => {
    const status = { currentExperiment: 'x', currentStepIndex: index }
    const experiments = [{ ...running, ...owned }]
    return decide(updating(compared, { replicaSets: half, services, experiments, status })).pass
  }

  it('takes the weights of its templates from the stable’s share', () => {
    const { weights } = divided({})
    expect(weights?.stable.weight).toBe(60)
    expect(weights?.additional).toEqual([
      { weight: 5, serviceName: 'x-baseline', podTemplateHash: 'v2' },
      { weight: 10, serviceName: 'x-candidate', podTemplateHash: 'v2' },
    ])
  })

  it('is told with its Services', () => {
    expect(eventsOf(divided({}))).toEqual(['TrafficWeightUpdated: Traffic weight updated to 25'])
  })

  it('takes none before it runs, nor before its step', () => {
    expect(divided({ phase: 'Pending' }).weights?.additional).toEqual([])
    expect(divided({}, 0).weights?.additional).toEqual([])
  })
})
