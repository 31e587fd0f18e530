import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/judges/kayenta/classify.ts'
import { optionsOf } from '../../../src/judges/kayenta/options.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const low = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const high = low.map((value) => value + 100)
const classified = (
  experiment: readonly number[],
  control: readonly number[],
  canary: JsonObject = {},
  seed = 1,
) => classify({ name: 'm', experiment, control, options: optionsOf({ canary }), seed })

describe('classify', () => {
  it('finds a canary that is higher or lower', () => {
    expect(classified(high, low)).toMatchObject({
      classification: 'High',
      classificationReason: 'm was classified as High',
      critical: false,
    })
    expect(classified(low, high)).toMatchObject({ classification: 'Low' })
  })

  it('looks into one direction only, where it is told to', () => {
    expect(classified(high, low, { direction: 'decrease' })).toMatchObject({
      classification: 'Pass',
      classificationReason: null,
    })
    expect(classified(low, high, { direction: 'increase' }).classification).toBe('Pass')
  })

  it('allows an effect of a size', () => {
    const canary = { effectSize: { allowedIncrease: 1000 } }
    expect(classified(high, low, canary).classification).toBe('Pass')
    const cles = { effectSize: { measure: 'cles', allowedIncrease: 1 } }
    expect(classified(high, low, cles)).toMatchObject({
      classification: 'High',
      comparison: { effectSize: 1 },
    })
  })

  it('calls a critical metric critical', () => {
    expect(classified(high, low, { critical: true })).toMatchObject({
      critical: true,
      classificationReason: 'The metric m was classified as High (Critical)',
    })
    const mild = { critical: true, effectSize: { criticalIncrease: 1000 } }
    expect(classified(high, low, mild)).toMatchObject({ classification: 'High', critical: false })
  })

  it('has no data, which may be a failure', () => {
    const of = (canary: JsonObject) => {
      const { classification, critical, classificationReason } = classified([], low, canary)
      return [classification, critical, classificationReason]
    }
    expect([
      of({}),
      of({ mustHaveData: true }),
      of({ mustHaveData: true, critical: true }),
      of({ nanStrategy: 'replace', critical: true }),
    ]).toEqual([
      ['Nodata', false, 'Missing data for m'],
      ['NodataFailMetric', false, 'Missing data for m'],
      ['Nodata', true, 'Missing data for m'],
      ['Pass', false, null],
    ])
  })

  it('does not test what is the same', () => {
    expect(classified([3, 1, 2], [1, 2, 3])).toMatchObject({
      classification: 'Pass',
      classificationReason: 'The Canary and Baseline data are identical',
      ratio: 1,
    })
    expect(classified([5, 5], [5])).toMatchObject({ classificationReason: null, ratio: 1 })
  })

  it('compares constants by a noise that comes again with its seed', () => {
    const [sevens, fives] = [Array.from(low, () => 7), Array.from(low, () => 5)]
    const first = classified(sevens, fives)
    expect(first.classification).toBe('High')
    expect(first.ratio).toBeCloseTo(1.4, 3)
    expect(classified(sevens, fives)).toEqual(first)
    expect(classified(sevens, fives, {}, 2).ratio).not.toBe(first.ratio)
  })

  it('has no ratio where a mean is 0', () => {
    expect(classified([0, 0, 0], low).ratio).toBe(Number.NaN)
  })
})
