import { expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const daemonSet = (status: JsonObject, type = 'RollingUpdate') =>
  saidOf(
    object('apps/v1', 'DaemonSet', {
      spec: { updateStrategy: { type } },
      status: { observedGeneration: 2, desiredNumberScheduled: 3, ...status },
    }),
  )

it('a DaemonSet is Healthy when every node has a new, available pod', () => {
  const waits = 'Progressing: Waiting for daemon set "demo" rollout to finish: '
  expect(daemonSet({ observedGeneration: 1 })).toContain('observed daemon set generation')
  expect(daemonSet({ updatedNumberScheduled: 1 })).toBe(
    `${waits}1 out of 3 new pods have been updated...`,
  )
  const updated = { updatedNumberScheduled: 3 }
  expect(daemonSet({ ...updated, numberAvailable: 2 })).toBe(
    `${waits}2 of 3 updated pods are available...`,
  )
  expect(daemonSet({ ...updated, numberAvailable: 3 })).toBe('Healthy')
})

it('a DaemonSet of OnDelete is Healthy whatever its pods are', () => {
  expect(daemonSet({}, 'OnDelete')).toBe(
    'Healthy: daemon set 0 out of 3 new pods have been updated',
  )
})
