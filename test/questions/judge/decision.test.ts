import { expect, it } from 'vitest'
import { assessMetric } from '../../../src/analysis/assessMetric.ts'
import { emptyResult } from '../../../src/analysis/measurement.ts'
import { readMetric } from '../../../src/analysis/metric.ts'
import { isCompleted } from '../../../src/analysis/phase.ts'
import { decidingRule } from '../../../src/questions/judge/decision.ts'

const metric = readMetric({
  name: 'rate',
  interval: '1m',
  count: 5,
  failureLimit: 1,
  inconclusiveLimit: 1,
  consecutiveErrorLimit: 1,
  consecutiveSuccessLimit: 3,
})

it('names a rule exactly where the controller ends the metric', () => {
  let ended = 0
  const numbers = [0, 1, 2, 3, 4, 5]
  for (const failed of numbers)
    for (const inconclusive of numbers)
      for (const consecutiveError of numbers)
        for (const consecutiveSuccess of numbers) {
          const count = failed + inconclusive + consecutiveSuccess
          const counters = { count, failed, inconclusive, consecutiveError, consecutiveSuccess }
          const result = { ...emptyResult('rate', false), ...counters }
          const phase = assessMetric(
            metric,
            { ...result, measurements: [{ phase: 'Successful' }] },
            { terminating: false },
          )
          const rule = decidingRule(metric, result)
          expect(rule !== null, JSON.stringify(counters)).toBe(isCompleted(phase))
          if (phase === 'Error') expect(rule).toBe('consecutiveErrorLimit')
          if (rule !== null) ended += 1
        }
  console.log(`${ended} of ${numbers.length ** 4} combinations of counters end the metric`)
})

it('names the count where successes in a row were not reached', () => {
  const result = { ...emptyResult('rate', false), count: 5, successful: 5, consecutiveSuccess: 2 }
  expect(decidingRule(metric, result)).toBe('count')
})
