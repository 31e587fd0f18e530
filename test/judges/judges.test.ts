import { describe, expect, it } from 'vitest'
import { judgeTraffic } from '../../src/judges/judges.ts'

// The canary gets half of the traffic and fails three times as often as stable.
const windows = Array.from({ length: 20 }, (_, index) => ({
  canary: { requests: 100, errors: 3 + (index % 2) },
  stable: { requests: 100, errors: 1 },
}))

describe('judgeTraffic', () => {
  it('has three judges for the same traffic', () => {
    const counters = judgeTraffic(windows, { kind: 'counters', maxErrorRate: 0.05, limits: {} })
    const kayenta = judgeTraffic(windows, { kind: 'kayenta', pass: 95, marginal: 75, seed: 1 })
    const settings = { share: 0.5, alpha: 0.05, concentration: 2 }
    const anytimeValid = judgeTraffic(windows, { kind: 'anytimeValid', ...settings })
    expect([counters.outcome, kayenta.outcome, anytimeValid.outcome]).toEqual([
      'pass',
      'fail',
      'fail',
    ])
    expect(anytimeValid.decidedAt).toBeLessThan(windows.length - 1)
  })
})
