import { describe, expect, it } from 'vitest'
import { beginDraft, type Draft, type Ending } from '../../src/deployment/draft.ts'
import type { DeploymentState } from '../../src/deployment/state.ts'
import { writeStatus } from '../../src/deployment/status.ts'
import { at, complete, deployment, replicaSet } from './given.ts'

function written(state: DeploymentState, ending: Ending = 'end'): Draft {
  const draft = beginDraft(state, at(30))
  writeStatus(draft, ending)
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

  it('misses pods that are wanted, be they there or not', () => {
    const late = replicaSet('v2', 10, { have: 6, ready: 4, available: 4 })
    expect(written(deployment([late])).status).toMatchObject({
      replicas: 6,
      unavailableReplicas: 6,
    })
    const over = replicaSet('v2', 3, { have: 5, ready: 5, available: 5 })
    expect(written(deployment([over])).status.unavailableReplicas).toBe(0)
  })

  it('says whether enough pods are available', () => {
    const reasonOf = (available: number) =>
      written(deployment([replicaSet('v2', 10, { available })])).status.conditions[0]?.reason
    expect(reasonOf(8)).toBe('MinimumReplicasAvailable')
    expect(reasonOf(7)).toBe('MinimumReplicasUnavailable')
  })

  it('judges progress only where it is asked to', () => {
    const types = (ending: Ending) =>
      written(deployment(middle), ending).status.conditions.map(({ type }) => type)
    expect(types('end')).toEqual(['Available', 'Progressing'])
    expect(types('endWithoutProgress')).toEqual(['Available'])
  })

  it('loses Progressing with the deadline', () => {
    const spec = { progressDeadlineSeconds: 2147483647 }
    const { status } = written(deployment(middle, spec, { status: complete(10) }))
    expect(status.conditions.map(({ type }) => type)).toEqual(['Available'])
  })

  it('stays the very same, and asks for the deadline, where nothing is new', () => {
    const { status, wakeAt } = written(deployment(middle))
    expect(wakeAt).toBeNull()
    const again = written(deployment(middle, {}, { status }))
    expect(again.status).toBe(status)
    expect(again.wakeAt).toBe(at(631))
    expect(written(deployment(middle, {}, { status }), 'endWithoutProgress').wakeAt).toBeNull()
  })
})
