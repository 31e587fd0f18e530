import { expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const seen = { observedGeneration: 2, readyReplicas: 3, updatedReplicas: 1 }
const statefulSet = (updateStrategy: JsonObject, status: JsonObject = seen) =>
  saidOf(object('apps/v1', 'StatefulSet', { spec: { replicas: 3, updateStrategy }, status }))

it('a StatefulSet waits for its pods', () => {
  expect(statefulSet({}, {})).toContain('spec update to be observed...')
  expect(statefulSet({}, { observedGeneration: 2, readyReplicas: 1 })).toBe(
    'Progressing: Waiting for 2 pods to be ready...',
  )
})

it('a StatefulSet with a partition is done when the pods above it are', () => {
  const partitioned = (partition: number) =>
    statefulSet({ type: 'RollingUpdate', rollingUpdate: { partition } })
  expect(partitioned(1)).toContain('finish: 1 out of 2 new pods have been updated...')
  expect(partitioned(2)).toBe(
    'Healthy: partitioned roll out complete: 1 new pods have been updated...',
  )
})

it('a StatefulSet that rolls has one revision in the end; one OnDelete is always done', () => {
  const revisions = { currentRevision: 'a', updateRevision: 'b', currentReplicas: 2 }
  const rolling = (status: JsonObject) => statefulSet({}, { ...seen, ...revisions, ...status })
  expect(rolling({})).toContain('update to complete 1 pods at revision b...')
  expect(rolling({ updateRevision: 'a' })).toContain('complete 2 pods at revision a...')
  expect(statefulSet({ type: 'OnDelete' })).toBe('Healthy: statefulset has 3 ready pods')
})
