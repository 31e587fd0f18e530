import { expect, it } from 'vitest'
import { inventedUid, ownedObject, storedTime } from '../../../src/timeline/objects/metadata.ts'
import { at } from './sampleWorld.ts'

const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'a', namespace: 'default' }
const pod = { ...owner, apiVersion: 'v1', kind: 'Pod', name: 'a-1' }

it('points to its owner by the uid that the owner has', () => {
  const belongings = { createdAt: at(30), owner, labels: { app: 'a' }, annotations: {} }
  expect(ownedObject(pod, belongings, { spec: {} })).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'a-1',
      namespace: 'default',
      uid: inventedUid(pod),
      creationTimestamp: '2026-01-01T00:00:30Z',
      labels: { app: 'a' },
      annotations: {},
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: 'a',
          uid: inventedUid(owner),
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {},
  })
})

it('is told apart by kind, namespace and name', () => {
  const others = [
    { ...pod, kind: 'Job' },
    { ...pod, namespace: 'x' },
    { ...pod, name: 'x' },
  ]
  expect(new Set([pod, ...others].map(inventedUid)).size).toBe(4)
})

it('stores no time where there is none', () => {
  expect([storedTime(null), storedTime(at(1))]).toEqual([null, '2026-01-01T00:00:01Z'])
})
