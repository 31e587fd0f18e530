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

describe('a canary without available pods', () => {
  const empty = [replicaSet('v1', 4), replicaSet('v2', 0)]
  const orders = (weights: Weights, weightBeforeHash = true): string[] => {
    const state = updating(plan, { replicaSets: empty, services, status: { weights } })
    const controller = { ...state.controller, weightBeforeHash }
    return decide({ ...state, controller }).orders
  }

  it('is sent nothing before its hash is told, if it was sent anything', () => {
    expect(orders(weighed(5))).toEqual(['weight 0', 'hashes v2 v1'])
    expect(orders(weighed(0))).toEqual(['hashes v2 v1', 'weight 0'])
  })

  it('was told its hash first in older releases', () => {
    expect(orders(weighed(5), false)).toEqual(['hashes v2 v1', 'weight 0'])
  })
})

it('a router is told nothing as long as there is no stable ReplicaSet', () => {
  const alone = { replicaSets: [replicaSet('v2', 4)], services, status: { stableRS: '' } }
  const { orders, outcome } = decide(updating(plan, alone))
  expect([orders, outcome]).toEqual([[], 'next'])
})

describe('the end of the steps', () => {
  const verification = seconds(20)
  const whole = [replicaSet('v1', 4), replicaSet('v2', 4)]
  const outcomeAt = (currentStepIndex: number | null, replicaSets = whole): string => {
    const router = { ...noRouter, verification }
    const status = { currentStepIndex }
    return decide(updating(plan, { replicaSets, services, router, status })).outcome
  }

  it('waits for its whole weight, and no step before it does', () => {
    expect([outcomeAt(3), outcomeAt(0), outcomeAt(1)]).toEqual(['failed', 'next', 'next'])
  })

  it('is not beyond the last step', () => {
    const state = updating(plan, { replicaSets: whole, services })
    const router = { ...noRouter, verification }
    const { strategy } = state.spec
    if (strategy.kind !== 'canary') throw new Error('no canary')
    const [first = expect.unreachable()] = strategy.steps
    const steps = [{ ...first, setWeight: 100 }]
    const spec = { ...state.spec, strategy: { ...strategy, steps } }
    const outcomes = [1, 3].map((currentStepIndex) => {
      const status = { ...state.status, currentStepIndex }
      return decide({ ...state, spec, router, status }).outcome
    })
    expect(outcomes).toEqual(['failed', 'next'])
  })
})

describe('after an abort the canary Service', () => {
  const aborted = (of: RolloutState['spec'], more: Partial<RolloutState> = {}, weight = 25) => {
    const state = updating(plan, { replicaSets: half, services })
    return decide({
      ...state,
      spec: of,
      ...more,
      status: { ...state.status, abort: true, weights: weighed(weight) },
    })
  }

  it('leads to the stable at once, be its pods available or not', () => {
    const asleep = [replicaSet('v1', 4, { available: 0 }), replicaSet('v2', 1)]
    expect(aborted(plan.rollout, { replicaSets: asleep }).orders).toEqual(['demo-canary → v1'])
  })

  it('that is not there fails the pass before the router is told', () => {
    const { outcome, orders, pass } = aborted(plan.rollout, { services: services.slice(1) })
    expect([outcome, orders]).toEqual(['failed', []])
    expect(pass.failure).toBe('service "demo-canary" not found')
  })

  it('stays where the stable has to grow first', () => {
    const dynamic = routed({ dynamicStableScale: true })
    const few = [replicaSet('v1', 1), replicaSet('v2', 4)]
    const { orders } = aborted(dynamic.rollout, { replicaSets: few }, 75)
    expect(orders).toEqual(['hashes v2 v1', 'weight 75'])
  })
})

describe('the steps after an Experiment’s', () => {
  const templates = [{ name: 'candidate', specRef: 'canary', weight: 10 }]
  const steps = [{ setWeight: 25 }, { experiment: { templates } }, { pause: {} }, { setWeight: 50 }]
  const compared = routed({ steps })
  const running = {
    ...{ name: 'x', phase: 'Running' },
    templates: [{ name: 'candidate', serviceName: 'x-candidate', hash: 'v2' }],
  } as unknown as OwnedExperiment
  const additional = (index: number | null, of = compared): number => {
    const status = { currentExperiment: 'x', currentStepIndex: index }
    const state = updating(of, { replicaSets: half, services, experiments: [running], status })
    return decide(state).pass.weights?.additional.length ?? 0
  }

  it('share with it as long as it runs, and none past the last does', () => {
    expect([0, 1, 2, 3, 4].map((index) => additional(index))).toEqual([0, 1, 1, 1, 0])
  })

  it('begin with the first step', () => {
    const first = routed({ steps: steps.slice(1) })
    expect([additional(0, first), additional(1, first)]).toEqual([1, 1])
    expect(additional(0, routed({ steps: [] }))).toBe(0)
  })
})

it('every router is told by itself', () => {
  const state = updating(plan, { replicaSets: half, services })
  const { strategy } = state.spec
  if (strategy.kind !== 'canary' || strategy.trafficRouting === null) throw new Error('no router')
  const [provider = expect.unreachable()] = strategy.trafficRouting.providers
  const trafficRouting = { ...strategy.trafficRouting, providers: [provider, provider] }
  const { pass } = decide({
    ...state,
    spec: { ...state.spec, strategy: { ...strategy, trafficRouting } },
  })
  const told = 'TrafficWeightUpdated: Traffic weight updated to 25'
  expect(eventsOf(pass)).toEqual([told, told])
})

it('a full promotion of no pods panics the controller', () => {
  const none = routed({ dynamicStableScale: true }, { replicas: 0 })
  const status = { promoteFull: true }
  const { outcome, pass } = decide(updating(none, { replicaSets: half, services, status }))
  expect([outcome, pass.failure]).toEqual(['failed', 'Recovered from Panic'])
})

it('a change of weight and of other destinations is told in one event', () => {
  const extra = { weight: 5, serviceName: 'x-old', podTemplateHash: 'v2' }
  const status = { weights: { ...weighed(10), additional: [extra] } }
  const { pass } = decide(updating(plan, { replicaSets: half, services, status }))
  expect(eventsOf(pass)).toEqual([
    'TrafficWeightUpdated: Traffic weight updated from 10 to 25, additional: []',
  ])
})
