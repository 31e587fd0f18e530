import { describe, expect, it } from 'vitest'
import { possibleSignals } from '../../src/analysis/possibleSignals.ts'
import type { Signal } from '../../src/providers/signal.ts'
import { simulateAnalysis } from '../../src/simulation/simulateAnalysis.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'

const prometheus = { address: 'http://p', query: 'q' }

it('answers on both sides of the numbers that a condition compares with', () => {
  const signals = possibleSignals({ successCondition: 'result >= 5', provider: { prometheus } })
  expect(signals).toEqual([5, 6, 2.5, 0, null])
})

it('answers in the shape that a condition looks at', () => {
  const metric = { successCondition: 'result[0] > 2', provider: { prometheus } }
  expect(possibleSignals(metric)).toEqual(expect.arrayContaining([[2], [3], [1], [], null]))
  const web = { successCondition: 'result.health.status == "ok"', provider: { web: {} } }
  expect(possibleSignals(web)).toEqual([
    { json: { health: { status: 'ok' } } },
    { json: { health: { status: 'another text' } } },
    { json: {} },
    { json: { health: {} } },
    null,
  ])
})

it('answers yes and no where nothing is compared', () => {
  expect(possibleSignals({ provider: { prometheus } })).toEqual([1, 0, null])
  const metric = { failureCondition: 'result == false', provider: { prometheus } }
  expect(possibleSignals(metric)).toEqual([true, false, null])
})

// Metrics as people have them, each of which can succeed.
const metrics: readonly (readonly [key: string, config: JsonObject, condition: string])[] = [
  ['web', { url: 'http://x/', jsonPath: '{$.status}' }, 'result == "healthy"'],
  ['web', { url: 'http://x/', jsonPath: '{$.data.ok}' }, 'result == true'],
  ['web', { url: 'http://x/', jsonPath: '{$.items[1].rate}' }, 'result >= 0.9'],
  ['prometheus', prometheus, 'len(result) == 0 || result[0] >= 0.95'],
  ['prometheus', prometheus, 'all(result, # < 1000)'],
  ['prometheus', { ...prometheus, query: 'scalar(q)' }, 'result >= 0.95'],
  ['datadog', { query: 'q' }, 'default(result, 0) <= 10'],
  ['newRelic', { query: 'SELECT count(*) FROM T' }, 'result.count < 10'],
  ['cloudWatch', { metricDataQueries: [{ id: 'e' }] }, 'result[0].Values[0] < 5'],
  ['job', { spec: {} }, 'result >= 99'],
  ['kayenta', { address: 'http://k', threshold: { pass: 90, marginal: 75 }, lookback: true }, ''],
]

describe('a metric that can succeed', () => {
  it.each(metrics)('%s, %j, %s, is drawn one that does', (key, config, successCondition) => {
    const metric = { name: 'm', successCondition, provider: { [key]: config } }
    const phases = possibleSignals(metric).map((reading) => phaseOf(metric, reading))
    expect(phases).toContain('Successful')
  })
})

function phaseOf(metric: JsonObject, reading: Json): string | undefined {
  const template = {
    name: 't',
    clusterScope: false,
    metrics: [metric],
    args: [],
    dryRun: [],
    measurementRetention: [],
    templates: [],
  }
  return simulateAnalysis(template, {}, { m: reading as Signal }).run?.phase
}
