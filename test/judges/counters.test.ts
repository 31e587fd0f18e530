import { describe, expect, it } from 'vitest'
import { counters, judgeCounters } from '../../src/judges/counters.ts'

const S = 'Successful'
const F = 'Failed'

describe('judgeCounters', () => {
  it('fails with the measurement that breaks the limit', () => {
    expect(judgeCounters({ failureLimit: 1 }, [S, F, S, F, S])).toMatchObject({
      phase: 'Failed',
      decidedAt: 3,
      message: 'failed (2) > failureLimit (1)',
    })
  })

  it('ends with its count, and forgives failures within their limit', () => {
    expect(judgeCounters({ count: 5, failureLimit: 2 }, [F, F, S, S, S, F])).toMatchObject({
      phase: 'Successful',
      decidedAt: 4,
      message: '',
    })
  })

  it('ends with successes in a row', () => {
    const limits = { consecutiveSuccessLimit: 2, failureLimit: 5 }
    expect(judgeCounters(limits, [S, F, S, S])).toMatchObject({ phase: 'Successful', decidedAt: 3 })
  })

  it('is in Error after the fifth error in a row', () => {
    const errors = Array.from({ length: 6 }, () => 'Error' as const)
    expect(judgeCounters({}, errors)).toMatchObject({ phase: 'Error', decidedAt: 4 })
  })

  it('is Successful where it is stopped before anything decides', () => {
    expect(judgeCounters({ failureLimit: 3 }, [S, F])).toMatchObject({
      phase: 'Successful',
      decidedAt: null,
    })
    expect(judgeCounters({}, [])).toMatchObject({ phase: 'Successful', decidedAt: null })
  })
})

describe('counters', () => {
  const window = (errors: number, requests = 100) => ({
    canary: { requests, errors },
    stable: { requests, errors: 0 },
  })
  const options = { kind: 'counters', maxErrorRate: 0.05, limits: {} } as const

  it('judges the canary alone, interval by interval', () => {
    expect(counters.judge([window(5), window(6)], options)).toEqual({
      outcome: 'fail',
      decidedAt: 1,
      reason: 'failed (1) > failureLimit (0)',
    })
    expect(counters.judge([window(5), window(0)], options)).toMatchObject({ outcome: 'pass' })
  })

  it('fails an interval without requests', () => {
    expect(counters.judge([window(0, 0)], options)).toMatchObject({ outcome: 'fail' })
  })
})
