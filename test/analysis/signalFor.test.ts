import { describe, expect, it } from 'vitest'
import { signalFor } from '../../src/analysis/signalFor.ts'
import { simulateAnalysis } from '../../src/simulation/simulateAnalysis.ts'
import type { JsonObject } from '../../src/units/json.ts'

const prometheus = { prometheus: { address: 'http://p', query: 'q' } }

const metrics: readonly JsonObject[] = [
  { successCondition: 'result[0] >= 0.95', provider: prometheus },
  { failureCondition: 'result[0] > 0.05', provider: prometheus },
  {
    successCondition: 'result[0] >= 0.95',
    failureCondition: 'result[0] < 0.9',
    provider: prometheus,
  },
  { successCondition: 'len(result) == 0 || result[0] < 100', provider: prometheus },
  {
    successCondition: 'result.status == "ok"',
    provider: { web: { url: 'http://x/', jsonPath: '{$}' } },
  },
  { provider: { job: { spec: {} } } },
  { successCondition: 'result > 0.95 && result < 0.97', provider: { datadog: { query: 'q' } } },
  { successCondition: 'result < -5', provider: { datadog: { query: 'q' } } },
  {
    provider: {
      kayenta: { address: 'http://k', threshold: { pass: 90, marginal: 75 }, lookback: true },
    },
  },
]

describe.each(metrics)('of %j', (metric) => {
  it.each([
    ['good', 'Successful'],
    ['bad', 'Failed'],
  ] as const)('a %s signal measures %s', (release, phase) => {
    const named = { ...metric, name: 'm' }
    const template = {
      name: 't',
      clusterScope: false,
      metrics: [named],
      args: [],
      dryRun: [],
      measurementRetention: [],
      templates: [],
    }
    const series = { m: signalFor([named], release) }
    expect(simulateAnalysis(template, {}, series).run?.phase).toBe(phase)
  })
})

it('suits every metric of a name', () => {
  const at = (least: number): JsonObject => ({
    successCondition: `result[0] >= ${least}`,
    provider: prometheus,
  })
  expect(signalFor([at(1), at(5)], 'good')).toEqual({ kind: 'constant', answer: [5] })
})

it('is an error where nothing else keeps a metric from succeeding', () => {
  expect(signalFor([{ provider: prometheus }], 'bad')).toEqual({ error: 'connection refused' })
})
