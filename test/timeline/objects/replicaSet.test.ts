import { expect, it } from 'vitest'
import { replicaSetObjects } from '../../../src/timeline/objects/replicaSet.ts'
import { cohort, replicaSet } from './sampleWorld.ts'

const owner = { apiVersion: 'v1', kind: 'Rollout', name: 'demo', namespace: 'default' }

it('has its size, its template with the hash, and what its owner notes on it', () => {
  const one = { ...replicaSet('a', cohort(2, 0)), available: 1 }
  const [object] = replicaSetObjects(one, owner, { note: 'x' }, new Map())
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
  const [object] = replicaSetObjects(replicaSet('a'), owner, {}, new Map())
  expect(object?.spec).toMatchObject({ replicas: 0 })
  expect(object?.status).toEqual({ replicas: 0 })
})
