import { describe, expect, it } from 'vitest'
import {
  imageOf,
  unknownStarts,
  whyStuck,
  withCountedPods,
} from '../../../src/simulation/live/livePods.ts'
import { at, cohort, replicaSet } from '../../timeline/objects/sampleWorld.ts'

describe('the pods of a ReplicaSet', () => {
  const counted = { have: 5, ready: 4, available: 3, createdAt: at(-60), minReadySeconds: 10 }

  it('that were handed in are left alone', () => {
    const whole = replicaSet('a', cohort(2, -50))
    expect(withCountedPods(whole)).toBe(whole)
    expect(unknownStarts(whole)).toBe(0)
  })

  it('that were not are those that the status counts', () => {
    const none = { ...replicaSet('a'), ...counted }
    expect(withCountedPods(none).pods).toEqual([
      { count: 3, createdAt: at(-60), readyAt: at(-60), heldUntil: null },
      { count: 1, createdAt: at(-60), readyAt: 0, heldUntil: null },
      { count: 1, createdAt: 0, readyAt: null, heldUntil: null },
    ])
    expect(unknownStarts(none)).toBe(1)
  })

  it('that were handed in in part are filled up', () => {
    const some = { ...replicaSet('a', cohort(2, -50), cohort(1, -5, false)), ...counted }
    const pods = withCountedPods(some).pods.map(({ count, readyAt }) => [count, readyAt])
    expect(pods).toEqual([
      [1, at(-60)],
      [1, 0],
      [2, at(-50)],
      [1, null],
    ])
    expect(unknownStarts(some)).toBe(0)
  })
})

describe('a pod', () => {
  const waiting = (reason: string) => ({ state: { waiting: { reason } } })

  it('is stuck when its containers wait for what does not come, or nothing has place for it', () => {
    const crash = { containerStatuses: [{ state: { running: {} } }, waiting('CrashLoopBackOff')] }
    expect(whyStuck({ status: crash })).toBe('CrashLoopBackOff')
    expect(whyStuck({ status: { initContainerStatuses: [waiting('ErrImagePull')] } })).toBe(
      'ErrImagePull',
    )
    const conditions = [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable' }]
    expect(whyStuck({ status: { conditions } })).toBe('Unschedulable')
  })

  it('is not while it is starting, or once it goes', () => {
    expect(whyStuck({ status: { containerStatuses: [waiting('ContainerCreating')] } })).toBe('')
    const status = { containerStatuses: [waiting('CrashLoopBackOff')] }
    expect(whyStuck({ metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' }, status })).toBe('')
  })

  it('is of the image of its first container', () => {
    expect(imageOf({ spec: { containers: [{ image: 'a:1' }, { image: 'b:1' }] } })).toBe('a:1')
    expect(imageOf({})).toBe('')
  })
})
