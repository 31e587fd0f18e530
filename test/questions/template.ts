import type { AnalysisTemplate } from '../../src/analysis/template.ts'
import type { JsonObject } from '../../src/units/json.ts'

// A template of metrics that Prometheus answers; `result[0] >= 0.95` is good.

export function rateMetric(name: string, fields: JsonObject = {}): JsonObject {
  return {
    name,
    successCondition: 'result[0] >= 0.95',
    provider: { prometheus: { address: 'http://prometheus.example.com', query: name } },
    ...fields,
  }
}

export function templateOf(...metrics: readonly JsonObject[]): AnalysisTemplate {
  return {
    name: 'check',
    clusterScope: false,
    metrics,
    args: [],
    dryRun: [],
    measurementRetention: [],
    templates: [],
  }
}
