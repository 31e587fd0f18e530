import { expect, it } from 'vitest'
import { statefulSet } from '../../../../src/application/flux/kstatus/statefulSet.ts'
import { start } from '../../../../src/units/time.ts'

const status = { replicas: 2, readyReplicas: 2, currentReplicas: 2, updatedReplicas: 1 }
const message = (updateStrategy: object, more: object = {}) =>
  statefulSet(
    {
      spec: { replicas: 2, updateStrategy: { ...updateStrategy } },
      status: { ...status, ...more },
    },
    start,
  ).message

it('one that is updated by deleting its pods is current', () => {
  expect(message({ type: 'OnDelete' }, { replicas: 0 })).toBe(
    'StatefulSet is using the ondelete update strategy',
  )
})

it('up to a partition fewer pods have to be updated', () => {
  expect(message({ rollingUpdate: { partition: 1 } })).toBe(
    'Partition rollout complete. updated: 1',
  )
  expect(message({ rollingUpdate: { partition: 0 } })).toBe('updated: 1/2')
})

it('its revisions have to be one', () => {
  expect(message({}, { currentRevision: 'a', updateRevision: 'b' })).toBe(
    'Waiting for updated revision to match current',
  )
  expect(message({})).toBe('All replicas scheduled as expected. Replicas: 2')
})

it('is asked for its counts one after the other', () => {
  expect([
    message({}, { replicas: 1 }),
    message({}, { readyReplicas: 0 }),
    message({}, { replicas: 3 }),
    message({}, { currentReplicas: 1 }),
  ]).toEqual(['Replicas: 1/2', 'Ready: 0/2', 'Pending termination: 1', 'current: 1/2'])
})
