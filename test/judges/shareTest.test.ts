import { describe, expect, it } from 'vitest'
import { uniform } from '../../src/chance/uniform.ts'
import { errorsUntilRejection, logBayesFactor, shareVerdict } from '../../src/judges/shareTest.ts'

const test = (share: number, alpha: number) => ({ share, alpha, concentration: 2 })

describe('shareTest', () => {
  it('rejects a canary that has all the errors after a few of them', () => {
    const never = Number.POSITIVE_INFINITY
    expect([
      errorsUntilRejection(test(0.05, 0.05), never),
      errorsUntilRejection(test(0.05, 0.01), never),
      errorsUntilRejection(test(0.5, 0.05), never),
      errorsUntilRejection(test(0.5, 0.01), never),
    ]).toEqual([3, 4, 8, 11])
  })

  it('takes longer where the canary only fails more often', () => {
    const shares = [0.05, 0.1, 0.2, 0.5]
    expect(shares.map((share) => errorsUntilRejection(test(share, 0.05), 3))).toEqual([
      107, 54, 37, 34,
    ])
    expect(errorsUntilRejection(test(0.05, 0.05), 10)).toBe(14)
  })

  it('says why it is none, all at once, and rejects nothing then', () => {
    const errors = { canary: 3, stable: 3 }
    const sound = test(0.2, 0.05)
    expect(shareVerdict(sound, errors).diagnostics).toEqual([])
    const codes = (one: typeof sound, counts = errors): readonly string[] => {
      const { rejected, diagnostics } = shareVerdict(one, counts)
      expect(rejected).toBe(false)
      return diagnostics.map(({ code, path }) => `${path}: ${code}`)
    }
    expect(codes(test(0, 0.05))).toEqual(['share: not-a-share'])
    expect(codes(test(5, 0))).toEqual(['share: not-a-share', 'alpha: not-a-probability'])
    expect(codes({ ...sound, concentration: 0 })).toEqual(['concentration: not-a-concentration'])
    expect(codes(sound, { canary: -1, stable: 0 })).toEqual(['errors: not-a-count'])
    expect(codes(sound, { canary: 1, stable: 0.5 })).toEqual(['errors: not-a-count'])
    expect(errorsUntilRejection(test(Number.NaN, 0.05), 3)).toBeNull()
  })

  it('never rejects what is as expected', () => {
    expect(errorsUntilRejection(test(0.2, 0.05), 1, 2000)).toBe(null)
  })

  it('multiplies what each error says', () => {
    // By hand, K = 2 and w = 1/2: (1/2 ÷ 1/2) · (2/3 ÷ 1/2) · (1/4 … ) in the order canary, canary, stable.
    const both = (1 / 2 / 0.5) * (2 / 3 / 0.5) * (1 / 4 / 0.5)
    const evidence = logBayesFactor(test(0.5, 0.05), { canary: 2, stable: 1 })
    expect(Math.exp(evidence)).toBeCloseTo(both, 10)
  })

  it('rejects from 1 / alpha on', () => {
    const errors = { canary: 3, stable: 0 }
    const { logBayesFactor: evidence } = shareVerdict(test(0.05, 0.05), errors)
    const alphaOf = (evidenceAt: number) => Math.exp(-evidenceAt)
    expect(shareVerdict(test(0.05, alphaOf(evidence) * 1.001), errors).rejected).toBe(true)
    expect(shareVerdict(test(0.05, alphaOf(evidence) * 0.999), errors).rejected).toBe(false)
  })

  it('rejects at most alpha of the healthy canaries, though it looks after every error', () => {
    const settings = test(0.2, 0.05)
    let rejected = 0
    for (let run = 0; run < 400; run += 1) {
      const errors = { canary: 0, stable: 0 }
      for (let index = 0; index < 300; index += 1) {
        if (uniform(20260101, `healthy-${run}`, index) < settings.share) errors.canary += 1
        else errors.stable += 1
        if (shareVerdict(settings, errors).rejected) {
          rejected += 1
          break
        }
      }
    }
    expect(rejected / 400).toBeLessThanOrEqual(0.05)
  })
})
