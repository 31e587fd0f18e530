import { expect, it } from 'vitest'
import { pod } from '../../../../src/application/flux/kstatus/pod.ts'
import { instant, start } from '../../../../src/units/time.ts'

it('a pod that failed is done, and therefore current', () => {
  expect(pod({ status: { phase: 'Failed' } }, start)).toMatchObject({
    status: 'Current',
    message: 'Pod has completed, but not successfully',
  })
})

it('a pod that starts again and again has failed', () => {
  const waiting = { name: 'app', state: { waiting: { reason: 'CrashLoopBackOff' } } }
  expect(pod({ status: { phase: 'Running', containerStatuses: [waiting] } }, start).message).toBe(
    'Containers in CrashLoop state: app',
  )
  expect(pod({ status: { phase: 'Running' } }, start).message).toBe(
    'Pod is running but is not Ready',
  )
})

it('a pod has 15 s to find a node', () => {
  const scheduled = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable' }
  const object = {
    metadata: { creationTimestamp: '2026-01-01T00:00:00Z' },
    status: { phase: 'Pending', conditions: [scheduled] },
  }
  expect([14_999, 15_000].map((at) => pod(object, instant(at)).status)).toEqual([
    'InProgress',
    'Failed',
  ])
})

it('a phase that nobody knows is an error', () => {
  expect(pod({ status: { phase: 'Odd' } }, start).error).toBe('unknown phase Odd')
})
