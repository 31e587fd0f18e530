import { expect, it } from 'vitest'
import { objectsIn } from '../../../src/views/objects/objects.ts'
import { rolloutInfo } from '../../../src/views/objects/rollout.ts'
import { now, object, revision } from './sample.ts'

const rollout = object('Rollout', 'demo', {
  spec: { strategy: { canary: {} } },
  status: { phase: 'Healthy', stableRS: 'v1', currentPodHash: 'v1', availableReplicas: 1 },
})
const labels = { 'rollouts-pod-template-hash': 'v1' }
const replicaSet = object('ReplicaSet', 'demo-v1', { metadata: { ...revision(1), labels } })

it('is shown with what belongs to it', () => {
  expect(rolloutInfo(rollout, objectsIn([replicaSet, rollout], 'default'), now)).toMatchObject({
    name: 'demo',
    age: 120_000,
    phase: 'Healthy',
    strategy: 'Canary',
    progress: { step: '', setWeight: 100, actualWeight: 100 },
    desired: 1,
    current: 0,
    available: 1,
    replicaSets: [{ name: 'demo-v1', roles: ['stable'] }],
  })
})
