import { expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const deployment = (status: JsonObject, spec: JsonObject = { replicas: 3 }) =>
  saidOf(object('apps/v1', 'Deployment', { spec, status: { observedGeneration: 2, ...status } }))
const waits = 'Progressing: Waiting for rollout to finish: '
const done = { replicas: 3, updatedReplicas: 3, availableReplicas: 3 }

it('a Deployment waits in the order of `kubectl rollout status`', () => {
  expect(deployment({ observedGeneration: 1 })).toBe(
    `${waits}observed deployment generation less than desired generation`,
  )
  expect(deployment({ ...done, updatedReplicas: 1 })).toBe(
    `${waits}1 out of 3 new replicas have been updated...`,
  )
  expect(deployment({ ...done, replicas: 5 })).toBe(
    `${waits}2 old replicas are pending termination...`,
  )
  expect(deployment({ ...done, availableReplicas: 2 })).toBe(
    `${waits}2 of 3 updated replicas are available...`,
  )
  expect(deployment(done)).toBe('Healthy')
})

it('a Deployment past its deadline is Degraded, a paused one Suspended', () => {
  const conditions = [{ type: 'Progressing', reason: 'ProgressDeadlineExceeded' }]
  expect(deployment({ conditions })).toBe(
    'Degraded: Deployment "demo" exceeded its progress deadline',
  )
  expect(deployment({ conditions }, { paused: true })).toBe('Suspended: Deployment is paused')
})
