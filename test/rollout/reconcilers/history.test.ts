import { describe, expect, it } from 'vitest'
import type { OwnedExperiment } from '../../../src/cluster/objects.ts'
import { history } from '../../../src/rollout/reconcilers/history.ts'
import { canary, ordersOf, passOf, replicaSet, run, updating } from '../given.ts'

const others = (...pods: number[]) =>
  [...pods.entries()].map(([index, count]) => replicaSet(`v${index + 3}`, count))

describe('revisionHistoryLimit', () => {
  it('takes the oldest ReplicaSets beyond it, and their runs with them', () => {
    const pass = passOf(
      updating(canary({}, { revisionHistoryLimit: 1 }), {
        replicaSets: [replicaSet('v1', 4), replicaSet('v2', 0), ...others(0, 0, 0)],
        analysisRuns: [run('a', { hash: 'v3' }), run('b', { hash: 'v5' })],
      }),
    )
    expect(history(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual([
      'deleteReplicaSet v3',
      'deleteAnalysisRun a',
      'deleteReplicaSet v4',
    ])
  })

  it('takes their Experiments along, and no others', () => {
    const of = (name: string, hash: string) =>
      ({ name, hash, phase: 'Successful', terminate: false }) as OwnedExperiment
    const pass = passOf(
      updating(canary({}, { revisionHistoryLimit: 0 }), {
        replicaSets: [replicaSet('v1', 4), replicaSet('v2', 0), ...others(0)],
        experiments: [of('x', 'v2'), of('y', 'v3')],
      }),
    )
    history(pass)
    expect(ordersOf(pass)).toEqual(['deleteReplicaSet v3', 'deleteExperiment y'])
  })

  it('leaves one alone whose pods are wanted, or still there', () => {
    const kept = [
      replicaSet('v3', 0, { want: 1 }),
      replicaSet('v4', 0, { have: 1 }),
      replicaSet('v5', 0),
    ]
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 0), ...kept]
    const pass = passOf(updating(canary({}, { revisionHistoryLimit: 0 }), { replicaSets }))
    history(pass)
    expect(ordersOf(pass)).toEqual(['deleteReplicaSet v5'])
  })

  it('takes nothing in place of one that still has pods', () => {
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 0), ...others(1, 0, 0)]
    const pass = passOf(updating(canary({}, { revisionHistoryLimit: 2 }), { replicaSets }))
    history(pass)
    expect(ordersOf(pass)).toEqual([])
  })

  it('counts neither the new nor the stable ReplicaSet', () => {
    const pass = passOf(updating(canary({}, { revisionHistoryLimit: 0 })))
    history(pass)
    expect(ordersOf(pass)).toEqual([])
  })
})
