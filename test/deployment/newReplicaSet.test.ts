import { describe, expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import { creation, revision } from '../../src/deployment/newReplicaSet.ts'
import type { DeploymentReplicaSet } from '../../src/deployment/state.ts'
import type { DeploymentSpec } from '../../src/plan/plan.ts'
import { at, complete, deployment, recreate, replicaSet, sizesOf } from './given.ts'

const draftOf = (list: readonly DeploymentReplicaSet[], spec: Partial<DeploymentSpec> = {}) =>
  beginDraft(deployment(list, spec), at(40))

describe('the new ReplicaSet', () => {
  it('that is used again takes the highest revision and remembers its own', () => {
    const draft = draftOf([replicaSet('v2', 0, { revisionHistory: '1' }), replicaSet('v3', 10)])
    revision(draft)
    expect(draft.newReplicaSet).toMatchObject({ revision: 4, revisionHistory: '1,2' })
    expect(draft.replicaSets[0]).toBe(draft.newReplicaSet)
    // The Deployment's own number follows in the next pass.
    expect(draft.revision).toBe(0)
  })

  it('keeps a revision that is higher than it need be', () => {
    const draft = draftOf([replicaSet('v1', 0), replicaSet('v2', 10, { revision: 9 })])
    revision(draft)
    expect(draft.orders).toEqual([])
    expect(draft.revision).toBe(9)
  })

  it('follows minReadySeconds', () => {
    const draft = draftOf([replicaSet('v2', 10)], { minReadySeconds: 30 })
    revision(draft)
    expect(draft.newReplicaSet).toMatchObject({ minReadySeconds: 30, revision: 2 })
  })

  it('is found where the deadline is new', () => {
    const draft = draftOf([replicaSet('v2', 10)])
    revision(draft)
    expect(draft.status.conditions).toMatchObject([
      { reason: 'FoundNewReplicaSet', message: 'Found new replica set "demo-v2"' },
    ])
  })

  it('that is not there has no revision to keep', () => {
    const draft = draftOf([replicaSet('v1', 10)])
    expect(revision(draft)).toBe('next')
    expect(draft.replicaSets).toBe(draft.begun.replicaSets)
  })
})

describe('its creation', () => {
  it('leaves as many pods as there is room for', () => {
    const draft = draftOf([replicaSet('v1', 10, { revision: 5 })])
    creation(draft)
    expect(sizesOf(draft.orders)).toEqual(['v2 created', 'v2 0→3'])
    expect(draft.newReplicaSet).toMatchObject({ revision: 6, want: 3, desiredReplicas: 10 })
    expect(draft.revision).toBe(6)
    expect(draft.status.conditions).toMatchObject([
      { reason: 'NewReplicaSetCreated', message: 'Created new replica set "demo-v2"' },
    ])
  })

  it('is full at once with Recreate', () => {
    const draft = draftOf([replicaSet('v1', 0)], recreate)
    creation(draft)
    expect(sizesOf(draft.orders)).toEqual(['v2 created', 'v2 0→10'])
  })

  it('is not told in conditions without a deadline', () => {
    const draft = draftOf([], { progressDeadlineSeconds: 2147483647 })
    creation(draft)
    expect(draft.status.conditions).toEqual([])
  })

  it('happens once', () => {
    const draft = beginDraft(
      deployment([replicaSet('v2', 10)], {}, { status: complete(10) }),
      at(9),
    )
    creation(draft)
    expect(draft.orders).toEqual([])
  })
})
