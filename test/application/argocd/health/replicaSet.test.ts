import { expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const replicaSet = (status: JsonObject) =>
  saidOf(
    object('apps/v1', 'ReplicaSet', {
      spec: { replicas: 2 },
      status: { observedGeneration: 2, ...status },
    }),
  )

it('a ReplicaSet is Healthy when its pods are available', () => {
  expect(replicaSet({ availableReplicas: 2 })).toBe('Healthy')
  expect(replicaSet({ availableReplicas: 1 })).toContain('1 out of 2 new replicas are available...')
  expect(replicaSet({ observedGeneration: 1 })).toContain('observed replica set generation')
})

it('a ReplicaSet that cannot make pods is Degraded', () => {
  const failure = { type: 'ReplicaFailure', status: 'True', message: 'quota' }
  expect(replicaSet({ conditions: [failure] })).toBe('Degraded: quota')
})
