import { describe, expect, it } from 'vitest'
import { anytimeValid } from '../../src/judges/anytimeValid.ts'

const options = { kind: 'anytimeValid', share: 0.05, alpha: 0.05, concentration: 2 } as const
const window = (canary: number, stable: number) => ({
  canary: { requests: 50, errors: canary },
  stable: { requests: 950, errors: stable },
})

describe('anytimeValid', () => {
  it('fails as soon as the errors so far are too many for the share', () => {
    expect(
      anytimeValid.judge([window(1, 0), window(1, 0), window(1, 0), window(0, 0)], options),
    ).toEqual({
      outcome: 'fail',
      decidedAt: 2,
      reason: '3 of 3 errors came from 5 % of the traffic',
    })
  })

  it('passes a canary with its share of the errors', () => {
    expect(anytimeValid.judge([window(1, 19), window(1, 19)], options)).toEqual({
      outcome: 'pass',
      decidedAt: null,
      reason: '',
    })
  })

  it('does not mind fewer errors than the share', () => {
    const half = { ...options, share: 0.5 }
    expect(anytimeValid.judge([window(0, 40)], half)).toMatchObject({ outcome: 'pass' })
  })
})
