import { describe, expect, it } from 'vitest'
import { carryOut } from '../../src/simulation/orders.ts'
import { begin, metric } from '../analysis/given.ts'
import { analysisStatus, experiment, replicaSet as plainReplicaSet } from '../experiment/given.ts'
import { canary, replicaSet, run, updating } from '../rollout/given.ts'
import { at, nowOf } from './given.ts'

const named = (name: string) => ({ ...begin([metric('m')]), name })

describe('an AnalysisRun', () => {
  it('is created, and looked at', () => {
    const now = nowOf({ runs: [named('a')] }, 5)
    now.runsRest = true
    const created = { runKind: 'Step', hash: 'v2', stepIndex: 0, spec: run('x').spec } as const
    carryOut(now, { kind: 'createAnalysisRun', at: at(5), run: 'b', ...created })
    expect(now.runs.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(now.runsRest).toBe(false)
  })

  it('is told to stop, and no other', () => {
    const runs = [named('a'), named('b')]
    const now = nowOf({ runs }, 5)
    now.runsRest = true
    carryOut(now, { kind: 'terminateAnalysisRun', at: at(5), run: 'b' })
    expect(now.runs.map(({ terminate }) => terminate)).toEqual([false, true])
    expect([now.runs[0], now.runsRest]).toEqual([runs[0], false])
  })

  it('is deleted', () => {
    const now = nowOf({ runs: [named('a'), named('b')] }, 5)
    carryOut(now, { kind: 'deleteAnalysisRun', at: at(5), run: 'a' })
    expect(now.runs.map(({ name }) => name)).toEqual(['b'])
  })
})

describe('an Experiment', () => {
  const made = experiment(
    {},
    {
      replicaSets: [plainReplicaSet('exp-canary')],
      services: [{ name: 'exp-canary', hash: 'v2' }],
      analysisRuns: [analysisStatus('check'), analysisStatus('late', { analysisRun: '' })],
    },
  )
  const other = { ...experiment(), name: 'other' }

  it('is told to stop', () => {
    const now = nowOf({ experiments: [made, other] }, 5)
    carryOut(now, { kind: 'terminateExperiment', at: at(5), experiment: 'exp' })
    expect(now.experiments.map(({ terminate }) => terminate)).toEqual([true, false])
  })

  it('that is deleted takes along its runs, its ReplicaSets and its Services', () => {
    const runs = [named('exp-check'), named('other-check')]
    const now = nowOf({ experiments: [made, other], runs }, 5)
    carryOut(now, { kind: 'deleteExperiment', at: at(5), experiment: 'exp' })
    expect(now.experiments).toEqual([other])
    expect(now.runs).toEqual([runs[1]])
    expect(now.orders).toEqual([
      { kind: 'deleteAnalysisRun', at: at(5), run: 'exp-check' },
      { kind: 'deleteReplicaSet', at: at(5), replicaSet: 'exp-canary', hash: 'v2' },
      { kind: 'deleteService', at: at(5), service: 'exp-canary' },
    ])
  })

  it('that is not there takes nothing along', () => {
    const now = nowOf({ experiments: [other] }, 5)
    carryOut(now, { kind: 'deleteExperiment', at: at(5), experiment: 'exp' })
    expect([now.experiments, now.orders]).toEqual([[other], []])
  })
})

describe('pods', () => {
  const order = { kind: 'evictPods', at: at(100), replicaSet: 'demo-v1', hash: 'v1' } as const
  const rollout = updating(canary(), { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 1)] })

  it('that are evicted are gone at once, and their ReplicaSet has not noticed', () => {
    const now = nowOf({ rollout }, 100)
    carryOut(now, { ...order, createdAt: at(1), count: 1 })
    expect(now.rollout?.replicaSets[0]).toMatchObject({ have: 4, pods: [{ count: 3 }] })
    expect(now.rollout?.replicaSets[1]).toBe(rollout.replicaSets[1])
    expect(rollout.replicaSets[0]).toMatchObject({ pods: [{ count: 4 }] })
  })

  it('are not anybody’s before there is a Rollout', () => {
    const now = nowOf({}, 100)
    carryOut(now, { ...order, createdAt: at(1), count: 1 })
    expect(now.rollout).toBeNull()
  })
})

it('what its controller has stored already is nobody else’s business', () => {
  const rollout = updating(canary())
  const now = nowOf({ rollout }, 5)
  carryOut(now, {
    kind: 'scaleReplicaSet',
    at: at(5),
    replicaSet: 'demo-v1',
    hash: 'v1',
    from: 4,
    to: 3,
  })
  expect([now.rollout, now.orders]).toEqual([rollout, []])
})
