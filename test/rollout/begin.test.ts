import { describe, expect, it } from 'vitest'
import { begin } from '../../src/rollout/begin.ts'
import { liveFrom } from '../../src/rollout/live.ts'
import { transition, wakeAt } from '../../src/rollout/transition.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { instant } from '../../src/units/time.ts'
import { scenarioOf } from '../transcripts/scenario.ts'
import { canary, run, updating } from './given.ts'
import { replicaSetObject, rolloutObject } from './objects.ts'

const scenario = scenarioOf([
  ['plan', 'replicas 4 · setWeight 25 · pause 30'],
  ['pods', 'startup 2s'],
  ['script', '10s setImage app:v2'],
  ['run', '60s'],
])

describe('to begin', () => {
  it('without a live object knows nothing but the plan', () => {
    const state = begin(scenario.plan)
    expect(state.status.phase).toBe('')
    expect(state).toMatchObject({
      ...{ generation: 1, revision: 0, replicaSets: [], orphans: [], analysisRuns: [] },
      ...{ experiments: [], plugins: [], rests: false, ordered: false, failure: '' },
    })
  })

  it('creates the first ReplicaSet in the first pass, without pods', () => {
    const { state, effects } = transition(begin(scenario.plan), { kind: 'woken', at: instant(0) })
    expect(effects.map(({ kind }) => kind)).toContain('createReplicaSet')
    expect(state.replicaSets).toMatchObject([{ name: 'demo-v1', want: 0, revision: 1 }])
  })

  it('takes the hashes of Services as the plan has them', () => {
    const { plan } = scenario
    const service = {
      name: 'demo-stable',
      namespace: 'default',
      selector: { app: 'demo', 'rollouts-pod-template-hash': 'v1' },
      managedBy: 'demo',
    }
    const foreign = { ...service, namespace: 'other' }
    expect(begin({ ...plan, services: [service, foreign] }).services).toEqual([
      { name: 'demo-stable', hash: 'v1', managedBy: 'demo' },
    ])
  })

  it('from a live object has everything that it tells', () => {
    const before = updating(canary(), { generation: 7, revision: 3, analysisRuns: [run('a')] })
    const { generation, revision, status, replicaSets, analysisRuns } = before
    const live = { generation, revision, status, replicaSets, analysisRuns }
    expect(begin(canary(), { live })).toMatchObject(live)
  })

  it('from a live object goes on with its pause, whose clock keeps running', () => {
    const before = simulate(scenario).at('20s')?.rollout
    if (!before) throw new Error('nothing was deployed')
    const { live } = liveFrom({
      rollout: rolloutObject(before),
      replicaSets: before.replicaSets.map(replicaSetObject),
    })
    const taken = begin({ ...scenario.plan, rollout: before.spec }, { live })
    const looked = transition(taken, { kind: 'woken', at: instant(20_000) })
    expect(looked.effects).toEqual([])
    expect(wakeAt(looked.state)).toBe(42_000)
    const { state } = transition(looked.state, { kind: 'woken', at: instant(42_000) })
    expect(state.status.currentStepIndex).toBe(2)
  })
})
