import { describe, expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import { cleanUpHistory, history } from '../../src/deployment/history.ts'
import type { DeploymentReplicaSet } from '../../src/deployment/state.ts'
import { at, complete, deployment, replicaSet, sizesOf } from './given.ts'

function deleted(old: readonly DeploymentReplicaSet[], revisionHistoryLimit: number) {
  const draft = beginDraft(
    deployment([...old, replicaSet('v2', 10)], { revisionHistoryLimit }),
    at(9),
  )
  cleanUpHistory(draft)
  return sizesOf(draft.orders)
}

const old = [
  replicaSet('v1', 0, { revision: 8 }),
  replicaSet('v3', 0),
  replicaSet('v4', 0),
  replicaSet('v5', 0),
]

describe('the history', () => {
  it('loses the lowest revisions, however old their ReplicaSets are', () => {
    expect(deleted(old, 2)).toEqual(['v3 deleted', 'v4 deleted'])
    expect(deleted(old, 4)).toEqual([])
  })

  it('spares those with pods, and no other goes in their place', () => {
    const busy = [replicaSet('v1', 1), replicaSet('v3', 0, { have: 1 }), ...old.slice(2)]
    expect(deleted(busy, 1)).toEqual(['v4 deleted'])
  })

  it('is cleaned up when the status of the pass before is complete', () => {
    const state = deployment([...old, replicaSet('v2', 10)], { revisionHistoryLimit: 3 })
    const sizes = (status = state.status) => {
      const draft = beginDraft({ ...state, status }, at(9))
      history(draft)
      return sizesOf(draft.orders)
    }
    expect(sizes(complete(10))).toEqual(['v3 deleted'])
    expect(sizes(complete(9))).toEqual([])
  })
})
