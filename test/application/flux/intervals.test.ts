import { describe, expect, it } from 'vitest'
import {
  jittered,
  nextInterval,
  retryIntervalOf,
  timeoutOf,
} from '../../../src/application/flux/intervals.ts'

const minute = 60_000_000_000n
const schedule = { interval: 10n * minute, retryInterval: null, timeout: null }

describe('the times of a Kustomization', () => {
  it('give a run 30 s less than the interval, and never less than 30 s', () => {
    expect(timeoutOf(schedule)).toBe(10n * minute - minute / 2n)
    expect(timeoutOf({ ...schedule, interval: minute / 2n })).toBe(minute / 2n)
    expect(timeoutOf({ ...schedule, timeout: 1n })).toBe(minute / 2n)
  })

  it('retry after the interval unless something else is asked for', () => {
    expect(retryIntervalOf(schedule)).toBe(10n * minute)
    expect(retryIntervalOf({ ...schedule, retryInterval: minute })).toBe(minute)
  })
})

describe('jitter', () => {
  it('spreads to either side', () => {
    expect([0, 0.5].map((draw) => jittered(100n, 5, draw))).toEqual([95n, 100n])
    expect(jittered(minute, 5, 0.999999)).toBeLessThan((minute * 105n) / 100n)
  })

  it('is none at 0 %, and none at 100 %', () => {
    expect([jittered(100n, 0, 0), jittered(100n, 100, 0)]).toEqual([100n, 100n])
  })

  it('is drawn for each object and each run by itself', () => {
    const draws = [0, 1].flatMap((count) =>
      ['a', 'b'].map((object) => nextInterval(minute, 5, 1, object, count)),
    )
    expect(new Set(draws).size).toBe(4)
    expect(nextInterval(minute, 5, 1, 'a', 0)).toBe(draws[0])
  })
})
