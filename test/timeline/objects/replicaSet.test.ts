import { expect, it } from 'vitest'
import { replicaSetObjects } from '../../../src/timeline/objects/replicaSet.ts'
import { at, cohort, replicaSet } from './sampleWorld.ts'

const owner = { apiVersion: 'v1', kind: 'Rollout', name: 'demo', namespace: 'default' }
const unseen = { numbers: new Map(), model: null, at: at(0) }

it('has its size, its template with the hash, and what its owner notes on it', () => {
  const one = { ...replicaSet('a', cohort(2, 0)), available: 1 }
  const [object] = replicaSetObjects(one, owner, { note: 'x' }, unseen)
  const labels = { 'rollouts-pod-template-hash': 'v1' }
  expect(object).toMatchObject({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'a', labels, annotations: { note: 'x' } },
    spec: { replicas: 2, selector: { matchLabels: labels }, template: { metadata: { labels } } },
    status: { replicas: 2, readyReplicas: 2, availableReplicas: 1 },
  })
})

it('says that it has no pods, but not that none of them is ready', () => {
  const [object] = replicaSetObjects(replicaSet('a'), owner, {}, unseen)
  expect(object?.spec).toMatchObject({ replicas: 0 })
  expect(object?.status).toEqual({ replicas: 0 })
})

it('says why it may not create the pods that it wants', () => {
  const failing = { ...replicaSet('a'), want: 2, failure: 'exceeded quota' }
  const [object] = replicaSetObjects(failing, owner, {}, unseen)
  const failure = { type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate' }
  expect(object?.status).toMatchObject({ conditions: [{ ...failure, message: 'exceeded quota' }] })
})
