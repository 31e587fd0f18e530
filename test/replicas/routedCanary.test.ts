import { describe, expect, it } from 'vitest'
import type { RoutedCanary } from '../../src/replicas/routedCanary.ts'
import { routedCanary } from '../../src/replicas/routedCanary.ts'

const pass: RoutedCanary = {
  replicas: 10,
  target: { replicas: null, weight: 10 },
  maxTrafficWeight: 100,
  minPodsPerReplicaSet: null,
  dynamicStableScale: false,
  aborted: false,
  weights: null,
}

describe('one pass of a routed canary', () => {
  it('leaves the stable at full size', () => {
    expect(routedCanary(pass)).toEqual({ canary: 1, stable: 10 })
  })

  it('takes an explicit number as it is', () => {
    const target = { replicas: 9, weight: 0 }
    expect(routedCanary({ ...pass, replicas: 1, target })).toEqual({ canary: 9, stable: 1 })
  })

  it('scales by more than the whole where a weight says so', () => {
    const target = { replicas: null, weight: 200 }
    expect(routedCanary({ ...pass, replicas: 4, target })).toEqual({ canary: 8, stable: 4 })
  })

  it('lifts a size to minPodsPerReplicaSet, but neither above the Rollout nor from nothing', () => {
    const few = { ...pass, target: { replicas: null, weight: 5 }, minPodsPerReplicaSet: 2 }
    expect(routedCanary(few).canary).toBe(2)
    expect(routedCanary({ ...few, replicas: 1 }).canary).toBe(1)
    expect(routedCanary({ ...few, target: { replicas: null, weight: 0 } }).canary).toBe(0)
  })

  it('lifts an explicit number only where the stable is scaled dynamically', () => {
    const target = { replicas: 1, weight: 0 }
    const few = { ...pass, target, minPodsPerReplicaSet: 3 }
    expect(routedCanary(few).canary).toBe(1)
    expect(routedCanary({ ...few, dynamicStableScale: true })).toEqual({ canary: 3, stable: 10 })
  })

  it('sizes a dynamic stable by the traffic that it still gets', () => {
    const target = { replicas: null, weight: 20 }
    const weights = { canary: 10, stable: 90 }
    const dynamic = { ...pass, target, weights, dynamicStableScale: true }
    expect(routedCanary(dynamic)).toEqual({ canary: 2, stable: 9 })
    expect(routedCanary({ ...dynamic, weights: null })).toEqual({ canary: 2, stable: 8 })
  })

  it('keeps an aborted canary as large as its traffic needs', () => {
    const weights = { canary: 60, stable: 40 }
    const aborted = { ...pass, weights, dynamicStableScale: true, aborted: true }
    const target = { replicas: null, weight: 20 }
    expect(routedCanary({ ...aborted, target })).toEqual({ canary: 6, stable: 8 })
  })
})
