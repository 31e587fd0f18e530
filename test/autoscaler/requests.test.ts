import { describe, expect, it } from 'vitest'
import type { ObservedPods } from '../../src/autoscaler/observed.ts'
import { amountIn, resourceRequestsOf } from '../../src/autoscaler/requests.ts'
import { pods } from './given.ts'

const two: Partial<ObservedPods> = {
  containers: [
    { name: 'app', requests: { cpu: 400 } },
    { name: 'proxy', requests: { cpu: 100, memory: 64000 } },
  ],
}

function requested(fields: Partial<ObservedPods>, resource = 'cpu', container = '') {
  const requests = resourceRequestsOf([pods('p', fields)], resource, container)
  return requests.ok ? requests.value.get('p') : requests.error
}

describe('what a pod requests', () => {
  it('is the sum over its containers, or what one of them requests', () => {
    expect(requested(two)).toBe(500)
    expect(requested(two, 'cpu', 'proxy')).toBe(100)
    expect(requested(two, 'cpu', 'none')).toBe(0)
  })

  it('is not known while one container does not say', () => {
    expect(requested(two, 'memory')).toBe('missing request for memory in container app of Pod p')
    expect(requested(two, 'memory', 'proxy')).toBe(64000)
  })

  it('is what the pod says itself, unless a container is asked for', () => {
    const own = { ...two, requests: { cpu: 1000 } }
    expect(requested(own)).toBe(1000)
    expect(requested(own, 'memory')).toBe(64000)
    expect(requested(own, 'cpu', 'app')).toBe(400)
    expect(requested(own, 'disk')).toBe('missing pod-level request for disk in Pod p')
  })

  it('is what containers say where the pod has requests of its own, but none in them', () => {
    expect(requested({ ...two, requests: {} })).toBe(500)
    expect(requested({ ...two, requests: {} }, 'memory')).toBe(
      'missing request for memory in container app of Pod p',
    )
  })

  it('is asked of every pod', () => {
    const requests = resourceRequestsOf(
      [pods('p'), pods('q', { phase: 'Failed', containers: [{ name: 'app', requests: {} }] })],
      'cpu',
      '',
    )
    expect(requests).toEqual({
      ok: false,
      error: 'missing request for cpu in container app of Pod q',
    })
  })
})

it('an amount of nothing is not the same as no amount', () => {
  expect(amountIn({ cpu: 0 }, 'cpu')).toBe(0)
  expect(amountIn({}, 'cpu')).toBeNull()
  expect(amountIn({}, 'toString')).toBeNull()
})
