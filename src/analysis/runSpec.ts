import type { JsonObject } from '../units/json.ts'
import type { MetricRule, RetentionRule, TemplateArgument } from './template.ts'

/**
 * `AnalysisRun.spec` as it is created: a frozen copy of what the templates said then. Metrics are
 * as written, their `{{args.x}}` not yet replaced.
 */
export interface RunSpec {
  /** Metrics as written, those of all templates. */
  readonly metrics: readonly JsonObject[]
  /** Arguments with the values that they have for this run. */
  readonly args: readonly TemplateArgument[]
  /** Which metrics neither stop the run nor decide it. */
  readonly dryRun: readonly MetricRule[]
  /** How many measurements of which metrics are kept. */
  readonly measurementRetention: readonly RetentionRule[]
}

/** `AnalysisRun.spec.ttlStrategy`, which only runs made by hand have; null: not given. */
export interface TtlStrategy {
  /** After any end; null: not given. */
  readonly secondsAfterCompletion: number | null
  /** After the phase Failed; null: not given. */
  readonly secondsAfterFailure: number | null
  /** After the phase Successful; null: not given. */
  readonly secondsAfterSuccess: number | null
}
