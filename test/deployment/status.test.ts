import { describe, expect, it } from 'vitest'
import { beginDraft, type Draft } from '../../src/deployment/draft.ts'
import type { DeploymentState } from '../../src/deployment/state.ts'
import { writeStatus } from '../../src/deployment/status.ts'
import { at, complete, deployment, replicaSet } from './given.ts'

function written(state: DeploymentState, judged = true): Draft {
  const draft = beginDraft(state, at(30))
  writeStatus(draft, judged)
  return draft
}

const middle = [replicaSet('v1', 8), replicaSet('v2', 5, { ready: 2, available: 1 })]

describe('the status', () => {
  it('counts pods over all ReplicaSets, and the missing ones by what is wanted', () => {
    expect(written(deployment(middle)).status).toMatchObject({
      observedGeneration: 1,
      replicas: 13,
      updatedReplicas: 5,
      readyReplicas: 10,
      availableReplicas: 9,
      unavailableReplicas: 4,
    })
  })

  it('says whether enough pods are available', () => {
    const reasonOf = (available: number) =>
      written(deployment([replicaSet('v2', 10, { available })])).status.conditions[0]?.reason
    expect(reasonOf(8)).toBe('MinimumReplicasAvailable')
    expect(reasonOf(7)).toBe('MinimumReplicasUnavailable')
  })

  it('judges progress only where it is asked to', () => {
    const types = (judged: boolean) =>
      written(deployment(middle), judged).status.conditions.map(({ type }) => type)
    expect(types(true)).toEqual(['Available', 'Progressing'])
    expect(types(false)).toEqual(['Available'])
  })

  it('loses Progressing with the deadline', () => {
    const spec = { progressDeadlineSeconds: 2147483647 }
    const { status } = written(deployment(middle, spec, { status: complete(10) }))
    expect(status.conditions.map(({ type }) => type)).toEqual(['Available'])
  })

  it('stays the very same, and asks for the deadline, where nothing is new', () => {
    const { status } = written(deployment(middle))
    const again = written(deployment(middle, {}, { status }))
    expect(again.status).toBe(status)
    expect(again.wakeAt).toBe(at(631))
    expect(written(deployment(middle, {}, { status }), false).wakeAt).toBeNull()
  })
})
