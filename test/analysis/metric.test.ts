import { describe, expect, it } from 'vitest'
import { effectiveCount, readMetric } from '../../src/analysis/metric.ts'

describe('effectiveCount', () => {
  it.each([
    [{}, 1],
    [{ interval: '5s' }, null],
    [{ count: 0, interval: '5s' }, null],
    [{ count: '3 ', interval: '5s' }, null],
    [{ count: '4', interval: '5s' }, 4],
    [{ count: -1 }, -1],
    [{ count: '4294967296' }, 0],
  ])('of %j is %j', (fields, count) => {
    expect(effectiveCount(fields)).toBe(count)
  })
})

describe('readMetric', () => {
  it('applies the defaults of the limits', () => {
    expect(readMetric({ name: 'm' })).toEqual({
      name: 'm',
      interval: 'none',
      initialDelay: 'none',
      effectiveCount: 1,
      failureLimit: 0,
      failureApplies: true,
      inconclusiveLimit: 0,
      consecutiveErrorLimit: 4,
      consecutiveSuccessLimit: 0,
      successApplies: false,
    })
  })

  it('reads durations and limits that are written as texts', () => {
    const read = readMetric({ name: 'm', interval: '1m', initialDelay: '5 s', failureLimit: '50%' })
    expect(read.interval).toBe(60_000)
    expect(read.initialDelay).toBe('invalid')
    expect(read.failureLimit).toBe(0)
  })

  it('narrows a limit to 32 bits but asks its 64 bits whether it is in use', () => {
    const read = readMetric({
      name: 'm',
      failureLimit: '4294967295',
      consecutiveSuccessLimit: '4294967296',
    })
    expect([read.failureLimit, read.failureApplies]).toEqual([-1, true])
    expect([read.consecutiveSuccessLimit, read.successApplies]).toEqual([0, true])
  })
})
