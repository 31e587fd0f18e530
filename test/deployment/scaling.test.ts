import { describe, expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import { paused, scalingEvent } from '../../src/deployment/scaling.ts'
import type { DeploymentReplicaSet } from '../../src/deployment/state.ts'
import type { DeploymentSpec } from '../../src/plan/plan.ts'
import { at, deployment, recreate, replicaSet, sizesOf } from './given.ts'

function scaled(
  replicaSets: readonly DeploymentReplicaSet[],
  spec: Partial<DeploymentSpec>,
): { readonly outcome: string; readonly sizes: readonly string[] } {
  const draft = beginDraft(deployment(replicaSets, spec), at(50))
  const outcome = spec.paused === true ? paused(draft) : scalingEvent(draft)
  return { outcome, sizes: sizesOf(draft.orders) }
}

const middle = [replicaSet('v1', 8), replicaSet('v2', 5, { available: 0 })]

describe('a scaling event', () => {
  it('keeps the proportions in the middle of an update', () => {
    expect(scaled(middle, { replicas: 15 })).toEqual({
      outcome: 'endWithoutProgress',
      sizes: ['v1 8→12', 'v2 5→7'],
    })
  })

  it('is none where the number stays, or where nobody has pods', () => {
    expect(scaled(middle, { replicas: 10 }).outcome).toBe('next')
    expect(scaled([replicaSet('v2', 0)], { replicas: 5 }).outcome).toBe('next')
  })

  it('resizes the only ReplicaSet with pods, whichever it is', () => {
    expect(scaled([replicaSet('v1', 10), replicaSet('v2', 0)], { replicas: 12 }).sizes).toEqual([
      'v1 10→12',
    ])
  })

  it('resizes nothing where Recreate finds two, and yet goes no further', () => {
    expect(scaled(middle, { replicas: 15, ...recreate })).toEqual({
      outcome: 'endWithoutProgress',
      sizes: [],
    })
  })
})

describe('a paused Deployment', () => {
  it('sends the old pods away once the new ones are all available, the newest first', () => {
    const over = [replicaSet('v1', 2), replicaSet('v2', 10), replicaSet('v3', 1)]
    expect(scaled(over, { paused: true }).sizes).toEqual(['v3 1→0', 'v1 2→0'])
  })

  it('does not even annotate the only ReplicaSet with pods where its size is right', () => {
    const state = deployment([replicaSet('v1', 10, { desiredReplicas: 4 })], { paused: true })
    const draft = beginDraft(state, at(50))
    paused(draft)
    expect(draft.orders).toEqual([])
  })

  it('without pods scales the new ReplicaSet up, or else the newest', () => {
    const empty = [replicaSet('v1', 0), replicaSet('v3', 0)]
    expect(scaled(empty, { paused: true }).sizes).toEqual(['v3 0→10'])
    expect(scaled([...empty, replicaSet('v2', 0)], { paused: true }).sizes).toEqual(['v2 0→10'])
    expect(scaled([], { paused: true }).sizes).toEqual([])
  })

  it('cleans up its history although it is not complete, by what the pass has seen', () => {
    const spec = { paused: true, revisionHistoryLimit: 0, ...recreate }
    expect(scaled([replicaSet('v1', 0)], spec).sizes).toEqual(['v1 0→10', 'v1 deleted'])
  })
})
