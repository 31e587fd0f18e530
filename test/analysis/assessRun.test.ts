import { describe, expect, it } from 'vitest'
import { assessRun, indexOfResult, isTerminating } from '../../src/analysis/assessRun.ts'
import type { MetricResult } from '../../src/analysis/measurement.ts'
import { readMetric } from '../../src/analysis/metric.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { measurement, result } from './given.ts'

const assess = (
  metrics: readonly JsonObject[],
  metricResults: readonly MetricResult[],
  { dryRun = [], terminate = false }: { dryRun?: readonly string[]; terminate?: boolean } = {},
) =>
  assessRun({
    metrics: metrics.map((one) => ({
      ...readMetric(one),
      dryRun: dryRun.includes(String(one.name)),
    })),
    terminate,
    metricResults,
  })

const failed = (name: string, more: Partial<MetricResult> = {}) =>
  result(name, { count: 1, failed: 1, measurements: [measurement('Failed')], ...more })
const passed = (name: string) =>
  result(name, { count: 1, successful: 1, measurements: [measurement('Successful')] })

describe('assessRun', () => {
  it('is as bad as its worst metric, and says why', () => {
    const run = assess([{ name: 'a' }, { name: 'b' }], [passed('a'), failed('b')])
    expect(run.phase).toBe('Failed')
    expect(run.message).toBe('Metric "b" assessed Failed due to failed (1) > failureLimit (0)')
    expect(run.runSummary).toEqual({
      count: 2,
      successful: 1,
      failed: 1,
      inconclusive: 0,
      error: 0,
    })
  })

  it('lets Failed beat Error between metrics', () => {
    const broken = result('a', {
      error: 5,
      consecutiveError: 5,
      measurements: [measurement('Error', { message: 'boom' })],
    })
    const run = assess([{ name: 'a' }, { name: 'b' }], [broken, failed('b')])
    expect(run.phase).toBe('Failed')
    expect(assess([{ name: 'a' }], [broken]).message).toBe(
      'Metric "a" assessed Error due to consecutiveErrors (5) > consecutiveErrorLimit (4): "Error Message: boom"',
    )
  })

  it('keeps running until every metric is done, without a message', () => {
    const run = assess([{ name: 'a' }, { name: 'b', interval: '5s' }], [failed('a'), passed('b')])
    expect([run.phase, run.message]).toEqual(['Running', ''])
    expect(run.metricResults[0]?.phase).toBe('Failed')
  })

  it('ends at once when it is told to, successfully if nothing was measured', () => {
    const run = assess([{ name: 'a' }], [], { terminate: true })
    expect([run.phase, run.message]).toEqual(['Successful', 'Run Terminated'])
  })

  it('is not decided by a dry run, which notes on the metric why it would have been', () => {
    const run = assess([{ name: 'a' }], [failed('a')], { dryRun: ['a'] })
    expect(run.phase).toBe('Successful')
    expect(run.metricResults[0]?.message).toBe(
      'Metric assessed Failed due to failed (1) > failureLimit (0)',
    )
    expect(run.dryRunSummary.failed).toBe(1)
  })

  it('counts a metric that ended badly without breaking a limit as successful', () => {
    const metric = { name: 'a', count: 1, consecutiveSuccessLimit: 2, failureLimit: -1 }
    const run = assess([metric], [failed('a')])
    expect([run.phase, run.message, run.runSummary.successful]).toEqual(['Failed', '', 1])
  })

  it('keeps the text of a less bad metric where the worst has none', () => {
    const silent = { name: 'b', count: 1, consecutiveSuccessLimit: 2, failureLimit: -1 }
    const unsure = result('a', {
      count: 1,
      inconclusive: 1,
      measurements: [measurement('Inconclusive')],
    })
    const run = assess([{ name: 'a' }, silent], [unsure, failed('b')])
    expect([run.phase, run.message]).toEqual([
      'Failed',
      'Metric "a" assessed Inconclusive due to inconclusive (1) > inconclusiveLimit (0)',
    ])
  })

  it('names the metrics that it has completed, each once', () => {
    const metrics = [{ name: 'a' }, { name: 'b', interval: '5s' }]
    const begun = passed('b')
    const run = assess(metrics, [failed('a'), { ...begun, phase: 'Pending' }])
    expect(run.completed.map(({ name }) => name)).toEqual(['a'])
    expect(run.metricResults.map(({ phase }) => phase)).toEqual(['Failed', 'Running'])
    // A metric that failed stops the others in the next pass.
    const next = assess(metrics, run.metricResults)
    expect(next.completed.map(({ name }) => name)).toEqual(['b'])
    expect(assess(metrics, next.metricResults).completed).toEqual([])
  })

  it('gives back the very results if no metric changed', () => {
    const results = [result('a', { measurements: [measurement('Running')] })]
    expect(assess([{ name: 'a' }], results).metricResults).toBe(results)
  })
})

describe('isTerminating', () => {
  it('is told by a request or by a bad metric, not by a dry run', () => {
    expect(isTerminating(true, [])).toBe(true)
    expect(isTerminating(false, [{ phase: 'Inconclusive', dryRun: false }])).toBe(true)
    expect(isTerminating(false, [{ phase: 'Failed', dryRun: true }])).toBe(false)
    expect(isTerminating(false, [{ phase: 'Successful', dryRun: false }])).toBe(false)
  })
})

it('finds a result by its name, wherever it is looked for first', () => {
  const results = [failed('a'), failed('b')]
  for (const near of [0, 1, 2, -1]) {
    expect(indexOfResult(results, 'a', near)).toBe(0)
    expect(indexOfResult(results, 'b', near)).toBe(1)
    expect(indexOfResult(results, 'c', near)).toBe(-1)
  }
})
