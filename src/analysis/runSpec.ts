import type { JsonObject } from '../units/json.ts'
import type { MetricRule, RetentionRule, TemplateArgument } from './template.ts'

/**
 * `AnalysisRun.spec` as it is created: a frozen copy of what the templates said then. Metrics are
 * as written, their `{{args.x}}` not yet replaced.
 */
export interface RunSpec {
  readonly metrics: readonly JsonObject[]
  readonly args: readonly TemplateArgument[]
  readonly dryRun: readonly MetricRule[]
  readonly measurementRetention: readonly RetentionRule[]
}

/** `AnalysisRun.spec.ttlStrategy`, which only runs made by hand have; null: not given. */
export interface TtlStrategy {
  readonly secondsAfterCompletion: number | null
  readonly secondsAfterFailure: number | null
  readonly secondsAfterSuccess: number | null
}
