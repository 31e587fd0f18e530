import { describe, expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import { awaitOldPods, drainOld, fillNew } from '../../src/deployment/recreate.ts'
import type { DeploymentReplicaSet } from '../../src/deployment/state.ts'
import { at, deployment, recreate, replicaSet, sizesOf } from './given.ts'

const draftOf = (...list: readonly DeploymentReplicaSet[]) =>
  beginDraft(deployment(list, recreate), at(9))

describe('Recreate', () => {
  it('drains everything old first', () => {
    const draft = draftOf(replicaSet('v1', 2), replicaSet('v2', 1), replicaSet('v3', 4))
    expect(drainOld(draft)).toBe('end')
    expect(sizesOf(draft.orders)).toEqual(['v1 2→0', 'v3 4→0'])
    expect(drainOld(draftOf(replicaSet('v1', 0)))).toBe('next')
  })

  it('waits for old pods that are still there, or still terminating, but not for its own', () => {
    expect(awaitOldPods(draftOf(replicaSet('v1', 0, { have: 1 })))).toBe('end')
    expect(awaitOldPods(draftOf(replicaSet('v1', 0, { terminating: 1 })))).toBe('end')
    expect(
      awaitOldPods(draftOf(replicaSet('v1', 0), replicaSet('v2', 0, { terminating: 1 }))),
    ).toBe('next')
  })

  it('then fills the new ReplicaSet', () => {
    const draft = draftOf(replicaSet('v1', 0), replicaSet('v2', 0))
    fillNew(draft)
    expect(sizesOf(draft.orders)).toEqual(['v2 0→10'])
    const full = draftOf(replicaSet('v2', 10))
    fillNew(full)
    expect(full.orders).toEqual([])
  })
})
