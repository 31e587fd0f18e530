import { describe, expect, it } from 'vitest'
import { assessMetric, limitVerdict } from '../../src/analysis/assessMetric.ts'
import type { MetricResult } from '../../src/analysis/measurement.ts'
import { readMetric } from '../../src/analysis/metric.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { measurement, result } from './given.ts'

const phaseOf = (fields: JsonObject, counters: Partial<MetricResult>, terminating = false) =>
  assessMetric(
    readMetric({ name: 'm', ...fields }),
    result('m', { measurements: [measurement('Successful')], ...counters }),
    { terminating },
  )

describe('limitVerdict', () => {
  it('exceeds a limit with one more than the limit says', () => {
    const metric = readMetric({ name: 'm', failureLimit: 1 })
    expect(limitVerdict(metric, result('m', { failed: 1 })).phase).toBe('')
    expect(limitVerdict(metric, result('m', { failed: 2 }))).toEqual({
      phase: 'Failed',
      message: 'failed (2) > failureLimit (1)',
    })
  })

  it('lets Error beat Inconclusive beat Failed', () => {
    const metric = readMetric({ name: 'm' })
    const both = result('m', { failed: 1, inconclusive: 1 })
    expect(limitVerdict(metric, both)).toEqual({
      phase: 'Inconclusive',
      message: 'inconclusive (1) > inconclusiveLimit (0)',
    })
    expect(limitVerdict(metric, { ...both, consecutiveError: 5 })).toEqual({
      phase: 'Error',
      message: 'consecutiveErrors (5) > consecutiveErrorLimit (4)',
    })
  })

  it('is switched off for failures by a negative limit', () => {
    const metric = readMetric({ name: 'm', failureLimit: -1, consecutiveSuccessLimit: 1 })
    expect(limitVerdict(metric, result('m', { failed: 99 })).phase).toBe('')
  })
})

describe('assessMetric', () => {
  it('leaves a completed phase alone', () => {
    expect(phaseOf({}, { phase: 'Successful', failed: 9 })).toBe('Successful')
  })

  it('waits for a first measurement unless the run is being stopped', () => {
    expect(phaseOf({}, { measurements: [] })).toBe('Pending')
    expect(phaseOf({}, { measurements: [] }, true)).toBe('Successful')
  })

  it('is Running while a measurement is in flight, stopped or not', () => {
    const measurements = [measurement('Running', { finishedAt: null })]
    expect(phaseOf({}, { measurements }, true)).toBe('Running')
  })

  it('forgives failures within their limit when the count is reached', () => {
    expect(phaseOf({ failureLimit: 1 }, { count: 1, failed: 1 })).toBe('Successful')
  })

  it('is Successful early when there were enough successes in a row', () => {
    const metric = { interval: '5s', consecutiveSuccessLimit: 2 }
    expect(phaseOf(metric, { count: 2, consecutiveSuccess: 1 })).toBe('Running')
    expect(phaseOf(metric, { count: 3, consecutiveSuccess: 2 })).toBe('Successful')
  })

  it('ends without a verdict when the successes in a row were wanted and the count is over', () => {
    const metric = { interval: '5s', count: 3, consecutiveSuccessLimit: 2 }
    expect(phaseOf(metric, { count: 3, consecutiveSuccess: 1 })).toBe('Inconclusive')
    expect(phaseOf({ ...metric, failureLimit: -1 }, { count: 3, failed: 2 })).toBe('Failed')
  })

  it('runs on without a count until it is stopped', () => {
    expect(phaseOf({ interval: '5s' }, { count: 100 })).toBe('Running')
    expect(phaseOf({ interval: '5s' }, { count: 100 }, true)).toBe('Successful')
  })
})
