import { describe, expect, it } from 'vitest'
import type { PodCohort } from '../../src/cluster/objects.ts'
import type { PodModel } from '../../src/cluster/podModel.ts'
import { countsOf, isComplete, nextPodAt, podsAt, withoutSome } from '../../src/cluster/pods.ts'
import { duration, instant, seconds } from '../../src/units/time.ts'

const at = (second: number) => instant(second * 1000)
const image = 'app:v1'
const model: PodModel = {
  startup: seconds(10),
  images: {
    slow: { startup: seconds(60), readyCap: null },
    capped: { startup: null, readyCap: 2 },
  },
  lives: null,
  terminate: duration(0),
  quota: null,
}
const cohort = (count: number, createdAt: number, readyAt: number | null = null): PodCohort => ({
  count,
  createdAt: at(createdAt),
  readyAt: readyAt === null ? null : at(readyAt),
  heldUntil: null,
})

describe('pods', () => {
  it('that something holds are ready when it lets them go, or when they have started', () => {
    const held = (until: number): PodCohort => ({ ...cohort(2, 5), heldUntil: at(until) })
    expect(nextPodAt(image, 0, [held(60)], model, at(20))).toBe(at(60))
    expect(nextPodAt(image, 0, [held(6)], model, at(10))).toBe(at(15))
    expect(podsAt(2, image, [held(60)], model, at(59))).toEqual([held(60)])
    expect(podsAt(2, image, [held(60)], model, at(60))).toEqual([cohort(2, 5, 60)])
  })

  it('are created at once, and ready after their startup', () => {
    const created = podsAt(3, image, [], model, at(5))
    expect(created).toEqual([cohort(3, 5)])
    expect(podsAt(3, image, created, model, at(14))).toBe(created)
    expect(podsAt(3, image, created, model, at(15))).toEqual([cohort(3, 5, 15)])
  })

  it('of an image of its own startup take that', () => {
    expect(podsAt(1, 'slow', [cohort(1, 0)], model, at(59))).toEqual([cohort(1, 0)])
    expect(podsAt(1, 'slow', [cohort(1, 0)], model, at(60))).toEqual([cohort(1, 0, 60)])
  })

  it('without a startup are ready in the instant of their creation', () => {
    const quick = { ...model, startup: seconds(0) }
    expect(podsAt(2, image, [], quick, at(5))).toEqual([cohort(2, 5, 5)])
  })

  it('cannot be fewer than none', () => {
    const none: readonly PodCohort[] = []
    expect(podsAt(-4, image, none, model, at(5))).toBe(none)
  })

  it('go in the order of Kubernetes: not ready first, then the youngest', () => {
    const pods = [cohort(2, 0, 10), cohort(2, 20, 30), cohort(2, 31)]
    expect(podsAt(4, image, pods, model, at(32))).toEqual([cohort(2, 0, 10), cohort(2, 20, 30)])
    expect(podsAt(3, image, pods, model, at(32))).toEqual([cohort(2, 0, 10), cohort(1, 20, 30)])
    expect(podsAt(1, image, pods, model, at(32))).toEqual([cohort(1, 0, 10)])
    expect(podsAt(0, image, pods, model, at(32))).toEqual([])
  })

  it('beyond the cap of their image wait for a free place, the oldest first', () => {
    const pods = [cohort(3, 0), cohort(1, 5)]
    const ready = podsAt(4, 'capped', pods, model, at(15))
    expect(ready).toEqual([cohort(2, 0, 15), cohort(1, 0), cohort(1, 5)])
    expect(podsAt(4, 'capped', ready, model, at(99))).toBe(ready)
    const [, ...left] = ready
    expect(podsAt(2, 'capped', left, model, at(99))).toEqual([cohort(1, 0, 99), cohort(1, 5, 99)])
  })

  it('that are evicted go one by one', () => {
    const pods = [cohort(2, 0, 10), cohort(1, 20, 30)]
    expect(withoutSome(pods, at(0), 1)).toEqual([cohort(1, 0, 10), cohort(1, 20, 30)])
    expect(withoutSome(pods, at(0), 2)).toEqual([cohort(1, 20, 30)])
    expect(withoutSome(pods, at(20), 1)).toEqual([cohort(2, 0, 10)])
    expect(withoutSome(pods, at(7), 1)).toBe(pods)
  })
})

describe('the counts', () => {
  it('take a pod for available minReadySeconds after it is ready', () => {
    const pods = [cohort(2, 0, 10), cohort(1, 20, 30), cohort(4, 31)]
    expect(countsOf(pods, 20, at(49))).toEqual({ have: 7, ready: 3, available: 2 })
    expect(countsOf(pods, 20, at(50))).toEqual({ have: 7, ready: 3, available: 3 })
    expect(countsOf([], 0, at(0))).toEqual({ have: 0, ready: 0, available: 0 })
  })
})

it('a ReplicaSet is complete once its pods are available, until minReadySeconds is raised', () => {
  const pods = [cohort(2, 0, 10)]
  const counted = { want: 2, have: 2, available: 2, pods, minReadySeconds: 0 }
  expect(isComplete(counted, at(10))).toBe(true)
  expect(isComplete({ ...counted, want: 3 }, at(10))).toBe(false)
  const raised = { ...counted, minReadySeconds: 60 }
  expect([isComplete(raised, at(69)), isComplete(raised, at(70))]).toEqual([false, true])
})

describe('the next instant of a pod', () => {
  it('is the first at which one becomes ready or available', () => {
    const pods = [cohort(1, 0, 10), cohort(1, 12)]
    expect(nextPodAt(image, 30, pods, model, at(15))).toBe(at(22))
    expect(nextPodAt(image, 30, pods, model, at(22))).toBe(at(40))
    expect(nextPodAt(image, 0, [cohort(1, 0, 10)], model, at(15))).toBeNull()
  })

  it('never comes for those beyond the cap', () => {
    const pods = [cohort(2, 0, 10), cohort(2, 12)]
    expect(nextPodAt('capped', 0, pods, model, at(15))).toBeNull()
  })
})
