import { expect, it } from 'vitest'
import { daemonSet } from '../../../../src/application/flux/kstatus/daemonSet.ts'
import { start } from '../../../../src/units/time.ts'

const counts = {
  currentNumberScheduled: 2,
  updatedNumberScheduled: 2,
  numberAvailable: 2,
  numberReady: 2,
}
const message = (status: object) =>
  daemonSet(
    {
      kind: 'DaemonSet',
      metadata: { generation: 1 },
      status: { observedGeneration: 1, ...status },
    },
    start,
  ).message

it('waits until its controller has written anything', () => {
  expect(daemonSet({ kind: 'DaemonSet' }, start).message).toBe(
    'DaemonSet metadata.generation not found',
  )
  expect(message({})).toBe('Missing .status.desiredNumberScheduled')
})

it('is asked for its counts one after the other', () => {
  const wanted = { desiredNumberScheduled: 2, ...counts }
  const names = [
    'currentNumberScheduled',
    'updatedNumberScheduled',
    'numberAvailable',
    'numberReady',
  ]
  expect(names.map((name) => message({ ...wanted, [name]: 1 }))).toEqual([
    'Current: 1/2',
    'Updated: 1/2',
    'Available: 1/2',
    'Ready: 1/2',
  ])
  expect(message(wanted)).toBe('All replicas scheduled as expected. Replicas: 2')
})
