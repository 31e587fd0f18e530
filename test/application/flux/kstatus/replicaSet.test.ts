import { expect, it } from 'vitest'
import { replicaSet } from '../../../../src/application/flux/kstatus/replicaSet.ts'
import { start } from '../../../../src/units/time.ts'

const all = { replicas: 1, fullyLabeledReplicas: 1, availableReplicas: 1, readyReplicas: 1 }
const message = (status: object) => replicaSet({ status: { ...all, ...status } }, start).message

it('wants one replica if nothing is said', () => {
  expect([message({}), message({ fullyLabeledReplicas: 0 }), message({ replicas: 2 })]).toEqual([
    'ReplicaSet is available. Replicas: 1',
    'Labelled: 0/1',
    'Pending termination: 1',
  ])
})

it('says where pods cannot be made', () => {
  expect(message({ conditions: [{ type: 'ReplicaFailure', status: 'True' }] })).toBe(
    'Replica Failure condition. Check Pods',
  )
})
