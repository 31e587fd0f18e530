import { describe, expect, it } from 'vitest'
import { kayenta } from '../../src/judges/kayenta.ts'

const options = { kind: 'kayenta', pass: 95, marginal: 75, seed: 1 } as const
const windows = (canary: (index: number) => number, stable: (index: number) => number) =>
  Array.from({ length: 30 }, (_, index) => ({
    canary: { requests: 1000, errors: canary(index) },
    stable: { requests: 1000, errors: stable(index) },
  }))

describe('kayenta', () => {
  it('passes a canary that fails as often as stable', () => {
    const same = windows(
      (index) => (index * 7) % 10,
      (index) => (index * 3) % 10,
    )
    expect(kayenta.judge(same, options)).toMatchObject({ outcome: 'pass', decidedAt: null })
  })

  it('fails a canary that fails more often, and not one that fails less often', () => {
    const worse = windows(
      (index) => 20 + (index % 5),
      (index) => index % 5,
    )
    expect(kayenta.judge(worse, options)).toEqual({
      outcome: 'fail',
      decidedAt: null,
      reason: 'error rate was classified as High',
    })
    const better = windows(
      (index) => index % 5,
      (index) => 20 + (index % 5),
    )
    expect(kayenta.judge(better, options)).toMatchObject({ outcome: 'pass' })
  })

  it('fails without traffic', () => {
    const idle = [{ canary: { requests: 0, errors: 0 }, stable: { requests: 5, errors: 0 } }]
    expect(kayenta.judge(idle, options)).toMatchObject({
      outcome: 'fail',
      reason: 'Canary Failed: 50% or more metrics returned NODATA',
    })
  })
})
