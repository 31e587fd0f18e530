import { describe, expect, it } from 'vitest'
import { reconcileDeployment } from '../../src/deployment/reconcileDeployment.ts'
import { settledDeployment } from '../../src/deployment/settled.ts'
import { noProgressDeadline } from '../../src/plan/deployment.ts'
import { at, deploymentSpec, recreate } from './given.ts'

const since = at(-3600)

describe('a Deployment that was rolled out long ago', () => {
  it.each([
    ['a rolling update', {}],
    ['Recreate', recreate],
    ['no pods at all', { replicas: 0 }],
    ['no deadline', { progressDeadlineSeconds: noProgressDeadline }],
    ['pods that need long', { minReadySeconds: 300 }],
    ['a pause', { paused: true, progressDeadlineSeconds: noProgressDeadline }],
  ])('is one at which its controller finds nothing to do: %s', (_, fields) => {
    const state = settledDeployment(deploymentSpec({ replicas: 4, ...fields }), since)
    const turn = reconcileDeployment(state, state.replicaSets, at(0))
    expect(turn.state).toBe(state)
    expect(turn.orders).toEqual([])
    expect(turn.wakeAt).toBe(null)
  })

  it('has all its pods', () => {
    const { replicaSets, status } = settledDeployment(deploymentSpec({ replicas: 4 }), since)
    expect(replicaSets).toMatchObject([{ name: 'demo-v1', revision: 1, want: 4, available: 4 }])
    expect(status).toMatchObject({ replicas: 4, updatedReplicas: 4, availableReplicas: 4 })
  })
})
