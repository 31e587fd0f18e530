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

  it('has 32 bits, and what is counted for it 64', () => {
    const tiny = new Map([['p', 1]])
    const of = (value: number) => utilizationOf([{ pod: 'p', count: 1, value }], tiny)?.utilization
    expect(of(2 ** 31)).toBe(0)
    expect(of(2 ** 25)).toBe(100 * 2 ** 25 - 2 ** 32)
    // A hundred times 2^57 is 25 × 2^59, and 64 bits are 32 × 2^59.
    const huge = new Map([['p', 2 ** 40]])
    expect(utilizationOf([{ pod: 'p', count: 1, value: 2 ** 57 }], huge)?.utilization).toBe(
      (25 - 32) * 2 ** 19,
    )
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
