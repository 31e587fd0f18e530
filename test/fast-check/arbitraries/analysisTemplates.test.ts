import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  analysisTemplates,
  ENDLESS,
  FINITE,
  metricNames,
} from '../../../src/fast-check/arbitraries/analysisTemplates.ts'
import { isJsonObject, type JsonObject } from '../../../src/units/json.ts'
import { smallestOf } from './smallest.ts'

function metricsOf(template: JsonObject | undefined): readonly JsonObject[] {
  const spec = template?.spec
  const metrics = isJsonObject(spec) ? spec.metrics : []
  return Array.isArray(metrics) ? metrics.filter(isJsonObject) : []
}

it('shrinks to one metric that is measured once', () => {
  const [finite] = smallestOf(analysisTemplates())
  expect(metricsOf(finite).map(({ provider: _, ...metric }) => metric)).toEqual([
    { name: 'success-rate', successCondition: 'result >= 0.95' },
  ])
})

it('makes one that ends, and one that need not', () => {
  const isEndless = (metric: JsonObject): boolean => 'interval' in metric && !('count' in metric)
  const sample = fc.sample(analysisTemplates(), { seed: 1, numRuns: 100 })
  const named = (name: string): readonly JsonObject[] =>
    sample.flatMap((list) =>
      list
        .filter((one) => isJsonObject(one.metadata) && one.metadata.name === name)
        .flatMap(metricsOf),
    )
  expect(named(FINITE).some(isEndless)).toBe(false)
  expect(named(ENDLESS).some(isEndless)).toBe(true)
  expect(new Set(named(FINITE).map((metric) => metric.name))).toEqual(new Set(metricNames))
})
