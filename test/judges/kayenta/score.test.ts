import { describe, expect, it } from 'vitest'
import type { MetricClassification } from '../../../src/judges/kayenta/classify.ts'
import { groupScores, type Scored, summaryScore } from '../../../src/judges/kayenta/score.ts'

const metric = (
  classification: MetricClassification,
  groups: readonly string[],
  critical = false,
): Scored => ({
  classification,
  classificationReason: `it is ${classification}`,
  groups,
  critical,
})
const summary = (metrics: readonly Scored[], weights: Readonly<Record<string, number>>) =>
  summaryScore(metrics, groupScores(metrics), weights)

describe('score', () => {
  it('is the share of passes in each group, without those that have no say', () => {
    const labels: readonly MetricClassification[] = [
      'Pass',
      'High',
      'NodataFailMetric',
      'Nodata',
      'Error',
      'Pass',
    ]
    expect(groupScores(labels.map((label) => metric(label, ['g'])))).toEqual([
      { name: 'g', score: 50, hasData: true },
    ])
  })

  it('counts a metric in each of its groups', () => {
    expect(groupScores([metric('Pass', ['a', 'b']), metric('Low', ['b'])])).toEqual([
      { name: 'a', score: 100, hasData: true },
      { name: 'b', score: 50, hasData: true },
    ])
  })

  it('weighs the groups, and shares out what is left', () => {
    const metrics = [metric('Pass', ['a']), metric('High', ['b']), metric('Pass', ['c'])]
    expect(summary(metrics, { a: 40 })).toEqual({ score: 70, reason: '' })
    expect(summary(metrics, { a: 40, b: 40, c: 40 })).toEqual({ score: 80, reason: '' })
    expect(summary(metrics, { gone: 70 })).toEqual({ score: 20, reason: '' })
  })

  it('takes a group without data for a good one', () => {
    const metrics = [metric('Error', ['a']), metric('High', ['b'])]
    expect(summary(metrics, { a: 50, b: 50 })).toEqual({ score: 50, reason: '' })
  })

  it('is 0 for a critical failure', () => {
    expect(summary([metric('Pass', ['a']), metric('High', ['a'], true)], {})).toEqual({
      score: 0,
      reason: 'Canary Failed: it is High',
    })
  })

  it('is 0 for too little data', () => {
    expect(summary([metric('Pass', ['a']), metric('Nodata', ['a'])], {})).toEqual({
      score: 0,
      reason: 'Canary Failed: 50% or more metrics returned NODATA',
    })
  })

  it('is rounded to two decimals as it is written, halves upwards', () => {
    const thirds = [metric('Pass', ['a']), metric('High', ['a']), metric('Pass', ['a'])]
    expect(summary(thirds, { a: 100 }).score).toBe(66.67)
    expect(summary([metric('Pass', ['a'])], { a: 1.005 }).score).toBe(1.01)
    expect(summary([metric('Pass', ['a'])], { a: 0.125 }).score).toBe(0.13)
  })
})
