import { describe, expect, it } from 'vitest'
import { withoutEvicted, withPods } from '../../src/simulation/pods.ts'
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

  it('that were evicted are gone, and the ReplicaSet notices in the next round', () => {
    const order = { kind: 'evictPods', at: at(100), replicaSet: 'demo-v1', hash: 'v1' } as const
    const next = withoutEvicted(growing, [{ ...order, createdAt: at(1), count: 1 }])
    expect(next.replicaSets[0]).toMatchObject({ have: 4, pods: [{ count: 3 }] })
    const replaced = withPods(model, next, at(100))
    expect(replaced.replicaSets[0]).toMatchObject({ have: 4, ready: 3, available: 3 })
    expect(withoutEvicted(growing, [])).toBe(growing)
  })
})
