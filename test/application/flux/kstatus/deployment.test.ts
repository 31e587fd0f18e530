import { expect, it } from 'vitest'
import { deployment } from '../../../../src/application/flux/kstatus/deployment.ts'
import { start } from '../../../../src/units/time.ts'

const all = { replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2 }
const available = { type: 'Available', status: 'True' }
const message = (status: object, spec: object = {}) =>
  deployment({ spec: { replicas: 2, ...spec }, status: { ...all, ...status } }, start).message

it('is asked for its counts one after the other', () => {
  expect([
    message({ replicas: 1 }),
    message({ updatedReplicas: 1 }),
    message({ replicas: 3 }),
    message({ availableReplicas: 1 }),
    message({ readyReplicas: 1 }),
    message({}),
    message({ conditions: [available] }),
  ]).toEqual([
    'Replicas: 1/2',
    'Updated: 1/2',
    'Pending termination: 1',
    'Available: 1/2',
    'Ready: 1/2',
    'Deployment not Available',
    'Deployment is available. Replicas: 2',
  ])
})

it('with a deadline it must have got there once', () => {
  expect(message({ conditions: [available] }, { progressDeadlineSeconds: 600 })).toBe(
    'ReplicaSet not Available',
  )
})

it('a deadline that is missed comes before all counts', () => {
  const exceeded = { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' }
  expect(deployment({ status: { conditions: [exceeded] } }, start).status).toBe('Failed')
})
