import { describe, expect, it } from 'vitest'
import { errorRateOf } from '../../src/judges/judge.ts'

describe('errorRateOf', () => {
  it('is NaN without requests, as PromQL divides', () => {
    expect([
      errorRateOf({ requests: 200, errors: 10 }),
      errorRateOf({ requests: 0, errors: 0 }),
    ]).toEqual([0.05, Number.NaN])
  })
})
