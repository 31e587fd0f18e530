import { describe, expect, it } from 'vitest'
import { judgeOf } from '../../src/analysis/judgeResult.ts'
import { phaseOfSignal } from '../../src/analysis/phaseOfSignal.ts'
import { tellingSignals } from '../../src/analysis/tellingSignals.ts'
import { prepareConditions } from '../../src/expr/assess.ts'
import type { JsonObject } from '../../src/units/json.ts'

const prometheus = { prometheus: { address: 'http://p', query: 'q' } }
const scalar = { prometheus: { address: 'http://p', query: 'scalar(q)' } }
const datadog = { datadog: { query: 'q' } }
const grouped = { datadog: { apiVersion: 'v2', query: 'avg:q{*} by {host}' } }
const newRelic = { newRelic: { profile: 'p', query: 'SELECT count(*) FROM T' } }
const cloudWatch = { cloudWatch: { metricDataQueries: [{ id: 'e' }] } }
const skywalking = { skywalking: { address: 'http://s', query: 'q', interval: '3m' } }
const job = { job: { spec: { template: { spec: { containers: [{ name: 'a', image: 'b' }] } } } } }
const kayenta = {
  kayenta: { address: 'http://k', threshold: { pass: 90, marginal: 75 }, lookback: true },
}
const web = (jsonPath = ''): JsonObject => ({ web: { url: 'http://x/', jsonPath } })

// Conditions as people write them, provider by provider.
const twoSided: readonly (readonly [provider: JsonObject, success: string, failure?: string])[] = [
  [prometheus, 'result[0] >= 0.95'],
  [prometheus, 'len(result) == 0 || result[0] >= 0.95'],
  [prometheus, 'len(result) > 0 && result[0] < 0.05'],
  [prometheus, 'all(result, # < 1000)'],
  [prometheus, 'all(result, {# <= 0.01})'],
  [prometheus, 'any(result, {# > 3})'],
  [prometheus, 'none(result, # > 500)'],
  [prometheus, 'count(result, # > 0.5) < 3'],
  [prometheus, 'isNaN(result[0]) || result[0] >= 0.95'],
  [prometheus, 'isInf(result[0]) == false && result[0] < 1'],
  [prometheus, 'result[0] == 0'],
  [prometheus, 'result[0] != 0'],
  [prometheus, 'result[0] > 0.5 && result[0] < 0.6'],
  [prometheus, 'result[0] <= result[1] * 1.1'],
  [prometheus, 'result[0] / result[1] < 0.02'],
  [prometheus, 'result[0] * 100 < 5'],
  [prometheus, '(result[0] - 1) <= -3'],
  [prometheus, 'sum(result) / len(result) < 250'],
  [prometheus, 'max(result) < 250'],
  [prometheus, 'first(result) < 250'],
  [prometheus, 'result[-1] < 250'],
  [prometheus, 'default(result, 0) != nil && len(result) == 2'],
  [prometheus, 'result[0] in [0, 1, 2]'],
  [prometheus, 'result[0] in 200..299'],
  [prometheus, 'let rate = result[0]; rate >= 0.95'],
  [prometheus, 'len(result) > 0 ? result[0] < 5 : true'],
  [prometheus, 'len(filter(result, # > 10)) == 0'],
  [prometheus, 'not (result[0] < 0.99)'],
  [prometheus, 'asInt(result[0]) < 300'],
  [prometheus, 'result[0] >= 0.95', 'result[0] < 0.9'],
  [scalar, 'result >= 0.95'],
  [scalar, 'isNaN(result) || result < 0.5'],
  [datadog, 'result < 5'],
  [datadog, 'default(result, 0) <= 10'],
  [datadog, 'result == nil || result < 0.01'],
  [datadog, '(result ?? 0) < 0.05'],
  [grouped, 'all(result, # < 0.5)'],
  [newRelic, 'result.count < 10'],
  [newRelic, "result['average.duration'] < 300"],
  [newRelic, 'result.successRate >= 0.95 && result.count > 100'],
  [newRelic, 'result[0].p95 < 300 && result[1].p95 < 300'],
  [cloudWatch, 'result[0].Values[0] < 5'],
  [cloudWatch, 'len(result[0].Values) == 0 || result[0].Values[0] <= 0.01'],
  [cloudWatch, 'all(result[0].Values, {# <= 0.01})'],
  [cloudWatch, 'result[0].Values[0] / result[1].Values[0] < 0.01'],
  [{ graphite: { address: 'http://g', query: 'q' } }, 'result[0] < 100'],
  [{ wavefront: { address: 'w', query: 'ts(q)' } }, 'result < 0.5'],
  [{ influxdb: { profile: 'p', query: 'q' } }, 'result[0] <= 0.01'],
  [skywalking, 'result.service_apdex.values.values[0].value >= 9000'],
  [skywalking, 'all(result.service_apdex.values.values, {asFloat(.value) >= 9900})'],
  [web('{$.status}'), 'result == "healthy"'],
  [web('{$.status}'), "result in ['ok', 'warn']"],
  [web('{$.status}'), 'result matches "^(ok|fine)$"'],
  [web('{$.status}'), 'result contains "ready"'],
  [web('{$.status}'), 'result startsWith "2"'],
  [web('{$.status}'), 'lower(result) == "up"'],
  [web('{$.data.ok}'), 'result == true'],
  [web('{$.data.ok}'), 'result'],
  [web('{$.data.ok}'), '!result'],
  [web('{$.rate}'), 'result >= 0.9'],
  [web('{$.rate}'), 'asInt(result) < 5'],
  [web('{$.rate}'), 'asFloat(result) < 0.05'],
  [web('{$.items[1].rate}'), 'result >= 0.9'],
  [web('{$.items[*].rate}'), 'all(result, # < 1)'],
  [web('{$.data}'), 'result.ok == true && result.successPercent >= 0.90'],
  [web('{$.data}'), 'result.ok && result.successPercent >= 0.90'],
  [web('{$.data.result[0].value[1]}'), 'asFloat(result) >= 0.95'],
  [web(), 'result.data.result[0].value[1] == "1"'],
  [web(), 'len(result.alerts) == 0'],
  [web(), 'len(filter(result.alerts, .labels.severity == "critical")) == 0'],
  [web(), 'none(result.alerts, {#.state == "firing"})'],
  [web(), '(result?.data?.rate ?? 0) > 0.5'],
  [web(), '"passed" in result && result.passed == true'],
  [web(), 'fromJSON(result.body).rate < 0.5'],
  [web(), 'result.errors == nil'],
  [web(), 'result.code >= 200 && result.code < 300', 'result.code >= 500'],
  [web(), 'map(result.items, .ms) | max() < 250'],
  [web(), 'result.values | sum() > 10'],
  [{ plugin: { 'example/metric': {} } }, 'result > 5'],
  [job, ''],
  [job, 'result >= 99'],
  [kayenta, ''],
]

const judge = judgeOf(prepareConditions())

describe('of a metric as people have it, a success and a failure are told', () => {
  for (const [provider, successCondition, failureCondition] of twoSided) {
    it(`${JSON.stringify(provider)}: ${successCondition}`, () => {
      const success: JsonObject = successCondition === '' ? {} : { successCondition }
      const failure: JsonObject = failureCondition === undefined ? {} : { failureCondition }
      const metric = { name: 'm', provider, ...success, ...failure }
      const phases = tellingSignals(metric).map((signal) => phaseOfSignal(metric, signal, judge))
      expect(phases).toContain('Successful')
      expect(phases).toContain('Failed')
      expect(phases[0]).toBe('Successful')
      expect(phases.length).toBeLessThanOrEqual(13)
    })
  }
})

it('nothing but errors is told of a metric whose condition is broken', () => {
  const metric = { name: 'm', provider: prometheus, successCondition: 'result >= 0.95' }
  const phases = tellingSignals(metric).map((signal) => phaseOfSignal(metric, signal, judge))
  expect(new Set(phases)).toEqual(new Set(['Error']))
})
