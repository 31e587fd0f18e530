import { describe, expect, it } from 'vitest'
import type { ReplicaSet } from '../../src/cluster/objects.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import { undo } from '../../src/rollout/undo.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary, replicaSet, updating } from './given.ts'

const { template } = canary().rollout
const state = standing([
  replicaSet('v1', 0),
  replicaSet('v3', 4),
  replicaSet('v2', 0, { revision: 4, template }),
])

function standing(replicaSets: readonly ReplicaSet[]): RolloutState {
  return updating(canary(), { replicaSets })
}

describe('undo', () => {
  it('goes back to the template of the second highest revision', () => {
    const undone = undo(state, 0)
    expect(undone.state.spec.template.hash).toBe('v3')
    expect(undone.state.generation).toBe(state.generation + 1)
  })

  it('goes back to a revision by number', () => {
    expect(undo(state, 1).state.spec.template.hash).toBe('v1')
  })

  it.each([
    [7, 'unable to find specified revision 7 in history'],
    [4, 'skipped rollback (current template already matches revision 4)'],
  ])('to revision %i is refused', (revision, error) => {
    expect(undo(state, revision)).toEqual({ state, error })
  })

  it('brings along what the controller has put into the template', () => {
    const one = replicaSet('v3', 4)
    const metadata = { labels: { app: 'demo', role: 'stable' } }
    const template = { ...one.template, source: { ...one.template.source, metadata } }
    const before = { ...state, replicaSets: [{ ...one, template }, replicaSet('v2', 0)] }
    const { spec } = undo(before, 3).state
    expect(spec.template.source.metadata).toEqual(metadata)
    expect(spec.source.spec).toMatchObject({ template: { metadata } })
  })

  it('finds nothing to go back to after the first deployment', () => {
    const first = standing([replicaSet('v2', 4)])
    expect(undo(first, 0).error).toBe('no revision found for rollout "demo"')
  })

  it('to a revision with one container more is refused: all that is asked for is there', () => {
    const { spec } = template.source as { readonly spec: { readonly containers: JsonObject[] } }
    const containers = [...spec.containers, { name: 'proxy', image: 'proxy:1' }]
    const more = { ...template, hash: 'v1', source: { ...template.source, spec: { containers } } }
    const grown = standing([replicaSet('v1', 0, { template: more }), replicaSet('v2', 4)])
    expect(undo(grown, 0).error).toMatch('skipped rollback')
  })

  it('of a workload is not compared, and knows three kinds of them', () => {
    const referring = (kind: string): RolloutState => ({
      ...state,
      spec: { ...state.spec, workloadRef: { kind, name: 'web', scaleDown: 'never', replicas: 1 } },
    })
    expect(undo(referring('Deployment'), 4).error).toBe('')
    expect(undo(referring('StatefulSet'), 4).error).toBe(
      'failed restoring revision 4: workload of type StatefulSet is not supported',
    )
  })
})
