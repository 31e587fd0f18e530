import type { RunReference } from '../analysis/template.ts'
import type { Count, Weight } from '../units/amounts.ts'
import type { Json, JsonObject } from '../units/json.ts'

/**
 * One entry of `spec.strategy.canary.steps`. Argo allows several members in one entry (setWeight
 * with setCanaryScale, for instance), so a step is a record of members and not a union; null is
 * "not given".
 */
export interface Step {
  readonly setWeight: Weight | null
  readonly pause: Pause | null
  readonly setCanaryScale: SetCanaryScale | null
  readonly setHeaderRoute: SetHeaderRoute | null
  readonly setMirrorRoute: SetMirrorRoute | null
  readonly experiment: ExperimentStep | null
  readonly analysis: RunReference | null
  readonly plugin: PluginStep | null
}

export interface Pause {
  /** Whole seconds; null waits for a person; −1 was not parsable (and is refused by validation). */
  readonly seconds: number | null
  /** The duration as it was written, for the step's display text; null if absent. */
  readonly written: number | string | null
}

export interface SetCanaryScale {
  readonly replicas: Count | null
  /** Percent of `spec.replicas`; may exceed 100. */
  readonly weight: Weight | null
  readonly matchTrafficWeight: boolean
}

export interface SetHeaderRoute {
  readonly name: string
  /** The match entries as written; an empty list removes the route. */
  readonly match: readonly Json[]
}

export interface SetMirrorRoute {
  readonly name: string
  readonly match: readonly Json[]
  readonly percentage: number | null
}

export interface PluginStep {
  readonly name: string
  readonly config: Json
}

/** `steps[].experiment`. */
export interface ExperimentStep {
  readonly templates: readonly ExperimentStepTemplate[]
  /** Go duration text, '' if absent. */
  readonly duration: string
  readonly analyses: readonly ExperimentStepAnalysis[]
  readonly dryRun: readonly JsonObject[]
  readonly analysisRunMetadata: JsonObject
  readonly scaleDownDelaySeconds: number | null
}

export interface ExperimentStepTemplate {
  readonly name: string
  readonly specRef: string
  readonly replicas: Count | null
  readonly weight: Weight | null
  /** `service` was given (its name may be ''). null if absent. */
  readonly service: { readonly name: string } | null
  readonly metadata: JsonObject
  readonly selector: JsonObject | null
}

export interface ExperimentStepAnalysis {
  readonly name: string
  readonly templateName: string
  readonly clusterScope: boolean
  readonly args: RunReference['args']
  readonly requiredForCompletion: boolean
  readonly analysisRunMetadata: JsonObject
}
