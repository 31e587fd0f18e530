import { describe, expect, it } from 'vitest'
import { utilizationOf, utilizationTarget } from '../../src/autoscaler/utilization.ts'
import { pods } from './given.ts'

const requests = new Map([
  ['p', 500],
  ['q', 1000],
])

describe('utilization', () => {
  it('is the sum of usage by the sum of requests, in whole percent', () => {
    const usage = [
      { pod: 'p', count: 1, value: 400 },
      { pod: 'q', count: 1, value: 600 },
    ]
    expect(utilizationOf(usage, requests)).toEqual({ utilization: 66, average: 500 })
  })

  it('is cut off before it is held against the target', () => {
    const usage = [{ pod: 'p', count: 3, value: 279 }]
    expect(utilizationTarget(requests, 50).ratioOf(usage)).toBe(1.1)
  })

  it('does not count pods that are gone, and is not known of none', () => {
    const gone = { pod: 'gone', count: 5, value: 9000 }
    expect(utilizationOf([{ pod: 'p', count: 1, value: 250 }, gone], requests)).toEqual({
      utilization: 50,
      average: 250,
    })
    expect(utilizationOf([gone], requests)).toBeNull()
    expect(utilizationOf([{ pod: 'p', count: 1, value: 1 }], new Map([['p', 0]]))).toBeNull()
  })

  it('of a pod without a metric is 100 %, or the target if that is more', () => {
    expect(utilizationTarget(requests, 50).fallbackOf(pods('p'))).toBe(500)
    expect(utilizationTarget(requests, 150).fallbackOf(pods('p'))).toBe(750)
  })
})
