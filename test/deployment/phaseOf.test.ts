import { expect, it } from 'vitest'
import { deploymentPhaseOf } from '../../src/deployment/phaseOf.ts'
import type { DeploymentState, DeploymentStatus } from '../../src/deployment/state.ts'
import { complete, deployment } from './given.ts'

const say = (status: Partial<DeploymentStatus>, state: Partial<DeploymentState> = {}) => {
  const whole = { ...complete(10), ...status }
  const { phase, message } = deploymentPhaseOf(deployment([], {}, { status: whole, ...state }))
  return `${phase}: ${message.replace('Waiting for deployment "demo" rollout to finish: ', '')}`
}

it.each([
  ['Healthy: deployment "demo" successfully rolled out', {}],
  ['Progressing: 3 out of 10 new replicas have been updated...', { updatedReplicas: 3 }],
  ['Progressing: 2 old replicas are pending termination...', { replicas: 12 }],
  ['Progressing: 8 of 10 updated replicas are available...', { availableReplicas: 8 }],
  [
    'Degraded: deployment "demo" exceeded its progress deadline',
    { conditions: complete(1, 'ProgressDeadlineExceeded').conditions, updatedReplicas: 3 },
  ],
])('%s', (text, status) => {
  expect(say(status)).toBe(text)
})

it('waits for the controller to see a write', () => {
  const text = 'Progressing: Waiting for deployment spec update to be observed...'
  expect(say({}, { generation: 2 })).toBe(text)
})

it('is paused whatever its pods do', () => {
  expect(deploymentPhaseOf(deployment([], { paused: true })).phase).toBe('Paused')
})
