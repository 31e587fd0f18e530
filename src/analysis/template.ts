import type { Json, JsonObject } from '../units/json.ts'

/** AnalysisTemplate or ClusterAnalysisTemplate: what a run is made from. */
export interface AnalysisTemplate {
  /** `metadata.name`. */
  readonly name: string
  /** It is a ClusterAnalysisTemplate. */
  readonly clusterScope: boolean
  /**
   * As written: any field may hold `{{args.x}}`, so a metric gets its types when a run resolves it.
   */
  readonly metrics: readonly JsonObject[]
  /** What it wants to be told, with its defaults. */
  readonly args: readonly TemplateArgument[]
  /** Which metrics neither stop the run nor decide it. */
  readonly dryRun: readonly MetricRule[]
  /** How many measurements of which metrics are kept. */
  readonly measurementRetention: readonly RetentionRule[]
  /** Templates whose metrics come with it. */
  readonly templates: readonly TemplateReference[]
}

/** Which template is meant. */
export interface TemplateReference {
  /** Its name. */
  readonly templateName: string
  /** It is a ClusterAnalysisTemplate. */
  readonly clusterScope: boolean
}

/** `metricName` is an unanchored regular expression (RE2). */
export interface MetricRule {
  /** A metric's name, or a regular expression that names several. */
  readonly metricName: string
}

/** How many measurements of a metric are kept. */
export interface RetentionRule {
  /** A metric's name, or a regular expression that names several. */
  readonly metricName: string
  /** How many. */
  readonly limit: number
}

/** An argument that a template declares, or that a run carries. */
export interface TemplateArgument {
  /** The argument's name. */
  readonly name: string
  /** Its value, or its default; null: none yet. */
  readonly value: string | null
  /** `{secretKeyRef: {name, key}}` or `{fieldRef: {fieldPath}}`, as written. */
  readonly valueFrom: JsonObject | null
}

/** An argument that a Rollout hands to its runs. */
export interface RolloutArgument {
  /** The argument's name. */
  readonly name: string
  /** The value as written; null if absent. */
  readonly value: string | null
  /** The hash of the newest version or of the stable one; null if absent. */
  readonly podTemplateHashValue: 'Latest' | 'Stable' | null
  /** `valueFrom.fieldRef.fieldPath`, null if absent. */
  readonly fieldPath: string | null
}

/**
 * Where a Rollout refers to analysis: an inline step, the background, before or after promotion
 *.
 */
export interface RunReference {
  /** Which templates make the run. */
  readonly templates: readonly TemplateReference[]
  /** What the templates are told. */
  readonly args: readonly RolloutArgument[]
  /** Which metrics neither stop the run nor decide it. */
  readonly dryRun: readonly MetricRule[]
  /** How many measurements of which metrics are kept. */
  readonly measurementRetention: readonly RetentionRule[]
  /** `analysisRunMetadata` as written: `{labels, annotations}`. */
  readonly analysisRunMetadata: Json
}
