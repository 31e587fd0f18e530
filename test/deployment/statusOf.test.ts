import { expect, it } from 'vitest'
import { startDeployment } from '../../src/deployment/state.ts'
import { deploymentStatusOf } from '../../src/deployment/statusOf.ts'
import { complete, deployment, deploymentSpec } from './given.ts'

it('is empty before the controller has looked', () => {
  expect(deploymentStatusOf(startDeployment(deploymentSpec()))).toEqual({})
})

it('leaves zeros out and writes times as Kubernetes does', () => {
  expect(deploymentStatusOf(deployment([], {}, { status: complete(3) }))).toEqual({
    observedGeneration: 1,
    replicas: 3,
    updatedReplicas: 3,
    readyReplicas: 3,
    availableReplicas: 3,
    conditions: [
      {
        type: 'Progressing',
        status: 'True',
        reason: 'NewReplicaSetAvailable',
        message: 'as it was',
        lastUpdateTime: '2026-01-01T00:00:00Z',
        lastTransitionTime: '2026-01-01T00:00:00Z',
      },
    ],
  })
})
