import { expect, it } from 'vitest'
import { odds } from '../../src/questions/odds.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { rateMetric, templateOf } from './template.ts'

const counted = (count: number, failureLimit: number): ReturnType<typeof templateOf> =>
  templateOf(rateMetric('rate', { interval: '1m', count, failureLimit }))

const percent = (share: number | null, digits: number): string =>
  `${((share ?? Number.NaN) * 100).toFixed(digits)} %`

it('gives the published odds of aborting a healthy release', () => {
  const odd = (count: number): string =>
    percent(odds(counted(count, 3), { good: { failed: 0.05 } }).abortsGood, 2)
  expect([10, 20, 60].map(odd)).toEqual(['0.10 %', '1.59 %', '35.27 %'])
})

// Rate p, measurements n, then limits 0, 1, 2, 3; percent with so many digits.
const published: readonly (readonly [number, number, number, readonly number[]])[] = [
  [0.01, 10, 2, [9.56, 0.43, 0.01, 0]],
  [0.01, 60, 2, [45.28, 12.12, 2.24, 0.31]],
  [0.05, 10, 2, [40.13, 8.61, 1.15, 0.1]],
  [0.05, 20, 2, [64.15, 26.42, 7.55, 1.59]],
  [0.05, 60, 2, [95.39, 80.84, 58.26, 35.27]],
  [0.1, 20, 2, [87.84, 60.83, 32.31, 13.3]],
  [0.5, 5, 1, [96.9, 81.3, 50, 18.8]],
  [0.5, 10, 1, [99.9, 98.9, 94.5, 82.8]],
  [0.3, 10, 1, [97.2, 85.1, 61.7, 35]],
]

it.each(published)(
  'gives the table of odds: %d of %d measurements',
  (failed, count, digits, row) => {
    for (const [limit, expected] of row.entries()) {
      const share = odds(counted(count, limit), { bad: { failed } }).bad?.failed ?? Number.NaN
      // Half of the last digit that is printed there.
      const rounding = 0.5 / 10 ** digits + 1e-9
      expect(Math.abs(share * 100 - expected), `limit ${limit}`).toBeLessThanOrEqual(rounding)
    }
  },
)

it('says how often a bad release passes: when it fails no more often than is forgiven', () => {
  const { missesBad, bad } = odds(counted(20, 3), { bad: { failed: 0.5 } })
  // (1 + 20 + 190 + 1140) / 2^20
  expect(missesBad).toBeCloseTo(1351 / 2 ** 20, 14)
  expect(bad?.failed).toBeCloseTo(1 - 1351 / 2 ** 20, 14)
})

it('does not count a release as missed that stops and waits for a person', () => {
  const metric = rateMetric('rate', {
    interval: '30s',
    count: 8,
    failureLimit: 3,
    consecutiveSuccessLimit: 3,
  })
  const { good } = odds(templateOf(metric), { good: { failed: 0.3 } })
  // Exact fractions of the question "odds-of-a-streak", confirmed there by all 256 sequences.
  expect(good?.successful).toBeCloseTo(19123279 / 25000000, 12)
  expect(good?.failed).toBeCloseTo(15187419 / 100000000, 12)
  expect(good?.inconclusive).toBeCloseTo(1663893 / 20000000, 12)
})

it('measures a metric without a count until its Rollout is promoted', () => {
  const endless = templateOf(rateMetric('rate', { interval: '1m', failureLimit: 3 }))
  const codes = odds(endless, { good: { failed: 0.05 } })
  expect(codes).toMatchObject({ good: null, diagnostics: [{ code: 'endless-metric' }] })
  // At 0, 1 … 19 minutes; the one due at 20 minutes is not taken any more.
  const promoted = odds(endless, { good: { failed: 0.05 }, terminateAt: '20m' })
  expect(promoted.abortsGood).toBeCloseTo(
    odds(counted(20, 3), { good: { failed: 0.05 } }).abortsGood ?? 0,
    14,
  )
})

it('takes odds of their own for single metrics', () => {
  const both = templateOf(rateMetric('rate'), rateMetric('latency'))
  const good = { failed: 0.5, metrics: { latency: { failed: 0 } } }
  expect(odds(both, { good }).abortsGood).toBe(0.5)
  expect(odds(both, { good: { failed: 0.5 } }).abortsGood).toBe(0.75)
})

it('counts Error as an abort', () => {
  const metric = rateMetric('rate', { consecutiveErrorLimit: 0 })
  expect(odds(templateOf(metric), { good: { error: 0.25 } })).toMatchObject({
    abortsGood: 0.25,
    good: { error: 0.25 },
  })
})

it('puts arguments into limits', () => {
  const fields: JsonObject = { interval: '1m', count: '{{args.count}}' }
  const template = {
    ...templateOf(rateMetric('rate', fields)),
    args: [{ name: 'count', value: null, valueFrom: null }],
  }
  expect(odds(template, { good: { failed: 0.5 }, args: { count: '3' } }).abortsGood).toBe(0.875)
})

it('refuses what are no odds, all of it at once', () => {
  const { diagnostics, good } = odds(counted(2, 0), {
    good: { failed: 0.7, error: 0.7 },
    bad: { failed: -1, metrics: { latency: { failed: 2 } } },
    terminateAt: 'noon',
  })
  expect(good).toBeNull()
  expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'not-a-probability good',
    'not-a-probability bad',
    'not-a-probability bad.metrics.latency',
    'unknown-metric bad.metrics',
    'not-a-time terminateAt',
  ])
})

it('says why no run can be made of a template', () => {
  const invalid = templateOf(rateMetric('rate', { count: 3 }))
  expect(odds(invalid, { good: {} }).diagnostics).toMatchObject([{ code: 'no-analysis-run' }])
})
