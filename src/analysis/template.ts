import type { Json, JsonObject } from '../units/json.ts'

/** AnalysisTemplate or ClusterAnalysisTemplate: what a run is made from. */
export interface AnalysisTemplate {
  readonly name: string
  readonly clusterScope: boolean
  /**
   * As written: any field may hold `{{args.x}}`, so a metric gets its types when a run resolves it.
   */
  readonly metrics: readonly JsonObject[]
  readonly args: readonly TemplateArgument[]
  readonly dryRun: readonly MetricRule[]
  readonly measurementRetention: readonly RetentionRule[]
  readonly templates: readonly TemplateReference[]
}

export interface TemplateReference {
  readonly templateName: string
  readonly clusterScope: boolean
}

/** `metricName` is an unanchored regular expression (RE2). */
export interface MetricRule {
  readonly metricName: string
}

export interface RetentionRule {
  readonly metricName: string
  readonly limit: number
}

/** An argument that a template declares, or that a run carries. */
export interface TemplateArgument {
  readonly name: string
  readonly value: string | null
  /** `{secretKeyRef: {name, key}}` or `{fieldRef: {fieldPath}}`, as written. */
  readonly valueFrom: JsonObject | null
}

/** An argument that a Rollout hands to its runs. */
export interface RolloutArgument {
  readonly name: string
  readonly value: string | null
  readonly podTemplateHashValue: 'Latest' | 'Stable' | null
  /** `valueFrom.fieldRef.fieldPath`, null if absent. */
  readonly fieldPath: string | null
}

/**
 * Where a Rollout refers to analysis: an inline step, the background, before or after promotion
 *.
 */
export interface RunReference {
  readonly templates: readonly TemplateReference[]
  readonly args: readonly RolloutArgument[]
  readonly dryRun: readonly MetricRule[]
  readonly measurementRetention: readonly RetentionRule[]
  /** `analysisRunMetadata` as written: `{labels, annotations}`. */
  readonly analysisRunMetadata: Json
}
