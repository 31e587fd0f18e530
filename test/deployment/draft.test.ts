import { describe, expect, it } from 'vitest'
import {
  beginDraft,
  finishDraft,
  limitsOf,
  recordEvent,
  seenReplicaSets,
} from '../../src/deployment/draft.ts'
import type { IntOrString } from '../../src/units/amounts.ts'
import { at, deployment, deploymentSpec, recreate, replicaSet } from './given.ts'

describe('the limits of an update', () => {
  const limits = (replicas: number, maxSurge: IntOrString, maxUnavailable: IntOrString) => {
    const strategy = { kind: 'RollingUpdate', maxSurge, maxUnavailable } as const
    return Object.values(limitsOf({ spec: deploymentSpec({ replicas, strategy }) }))
  }

  it.each([
    [1, 1, 0],
    [3, 1, 0],
    [4, 1, 1],
    [5, 2, 1],
    [8, 2, 2],
    [10, 3, 2],
    [100, 25, 25],
  ])('of %i pods at 25 %% each are %i above and %i missing', (replicas, surge, unavailable) => {
    expect(limits(replicas, '25%', '25%')).toEqual([surge, unavailable])
  })

  it('let one pod be missing where both come to nothing', () => {
    expect(limits(3, 0, '25%')).toEqual([0, 1])
  })

  it('never let more pods be missing than there are', () => {
    expect(limits(3, 1, 5)).toEqual([1, 3])
    expect(limits(0, 1, 5)).toEqual([1, 0])
  })

  it('are nothing with Recreate', () => {
    expect(limitsOf({ spec: deploymentSpec({ replicas: 10, ...recreate }) })).toEqual({
      surge: 0,
      unavailable: 0,
    })
  })
})

describe('a draft', () => {
  const state = deployment([replicaSet('v1', 4), replicaSet('v2', 6)])

  it('tells the new ReplicaSet from the old ones by its template', () => {
    const { newReplicaSet, oldReplicaSets } = beginDraft(state, at(5))
    expect(newReplicaSet?.hash).toBe('v2')
    expect(oldReplicaSets.map(({ hash }) => hash)).toEqual(['v1'])
    expect(seenReplicaSets(beginDraft(state, at(5)))).toEqual(state.replicaSets)
  })

  it('ends as the very state that it began with where nothing was written', () => {
    const draft = beginDraft(state, at(5))
    expect(finishDraft(draft)).toBe(state)
    draft.revision = 2
    expect(finishDraft(draft)).toEqual({ ...state, revision: 2 })
  })

  it('records events on the Deployment', () => {
    const draft = beginDraft(state, at(5))
    recordEvent(draft, 'ScalingReplicaSet', 'so it is')
    expect(draft.orders).toMatchObject([{ kind: 'recordEvent', object: 'Deployment/demo' }])
  })
})
