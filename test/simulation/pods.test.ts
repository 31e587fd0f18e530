import { describe, expect, it } from 'vitest'
import { isComplete, withoutEvicted, withPods } from '../../src/simulation/pods.ts'
import { instant, seconds } from '../../src/units/time.ts'
import { canary, replicaSet, updating } from '../rollout/given.ts'

const at = (second: number) => instant(second * 1000)
const model = { startup: seconds(10), images: {} }
const growing = updating(canary(), {
  replicaSets: [replicaSet('v1', 4), replicaSet('v2', 0, { want: 2 })],
})

describe('the Rollout’s pods', () => {
  it('are created and become ready as their ReplicaSets ask', () => {
    const created = withPods(model, growing, at(100))
    expect(created.replicaSets[1]).toMatchObject({ have: 2, ready: 0, available: 0 })
    expect(created.replicaSets[0]).toBe(growing.replicaSets[0])
    expect(withPods(model, created, at(109))).toBe(created)
    expect(withPods(model, created, at(110)).replicaSets[1]).toMatchObject({
      ready: 2,
      available: 2,
    })
  })

  it('have to be ready as long as minReadySeconds says, also where it was raised since', () => {
    const one = { ...replicaSet('v1', 4), minReadySeconds: 60 }
    const raised = updating(canary(), { replicaSets: [one] })
    const counted = withPods(model, raised, at(50))
    expect(counted.replicaSets[0]).toMatchObject({ have: 4, ready: 4, available: 0 })
    expect(isComplete(one, at(50))).toBe(false)
    expect(withPods(model, counted, at(61)).replicaSets[0]?.available).toBe(4)
    expect(isComplete(one, at(61))).toBe(true)
  })

  it('of ReplicaSets that the Rollout has released go on', () => {
    const released = { ...growing, replicaSets: [], orphans: growing.replicaSets }
    expect(withPods(model, released, at(100)).orphans[1]).toMatchObject({ have: 2, ready: 0 })
  })

  it('that were evicted are gone, and the ReplicaSet notices in the next round', () => {
    const order = { kind: 'evictPods', at: at(100), replicaSet: 'demo-v1', hash: 'v1' } as const
    const next = withoutEvicted(growing, [{ ...order, createdAt: at(1), count: 1 }])
    expect(next.replicaSets[0]).toMatchObject({ have: 4, pods: [{ count: 3 }] })
    const replaced = withPods(model, next, at(100))
    expect(replaced.replicaSets[0]).toMatchObject({ have: 4, ready: 3, available: 3 })
    expect(withoutEvicted(growing, [])).toBe(growing)
  })
})
