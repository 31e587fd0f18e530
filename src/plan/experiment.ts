import type { AnalysisTemplate, MetricRule, RetentionRule } from '../analysis/template.ts'
import { flagIn, numberIn, recordIn, recordsIn, textIn, textOrNull } from '../document/fields.ts'
import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import type { AssumedObject } from './assumedObject.ts'
import type { PodTemplate, ServicePlan, TemplateNames } from './plan.ts'

/** An Experiment that no Rollout made, and what it finds around it; checked and typed. */
export interface ExperimentPlan {
  /** `metadata.name`. */
  readonly name: string
  /** 'default' if absent. */
  readonly namespace: string
  /** What it is asked to do. */
  readonly spec: ExperimentSpec
  /** `spec.terminate`: it ends as soon as it has begun. */
  readonly terminate: boolean
  /** Those that its analyses may name. */
  readonly analysisTemplates: readonly AnalysisTemplate[]
  /** Those of its namespace, whose names its own Services cannot have. */
  readonly services: readonly ServicePlan[]
  /** How its pod templates are named. */
  readonly templateNames: TemplateNames
  /** What it was read from. */
  readonly manifests: readonly JsonObject[]
  /** What of these nobody wrote: it is referred to, and taken to be there. */
  readonly assumed: readonly AssumedObject[]
}

/** `Experiment.spec`; null: the field is absent. */
export interface ExperimentSpec {
  /** What is run side by side. */
  readonly templates: readonly ExperimentTemplate[]
  /**
   * Go duration text, '' if absent: then it lasts until it is terminated or its analyses end it.
   */
  readonly duration: string
  /** 600 if absent. */
  readonly progressDeadlineSeconds: number
  /** What judges it. */
  readonly analyses: readonly ExperimentAnalysis[]
  /** 30 if absent. */
  readonly scaleDownDelaySeconds: number
  /** Which metrics neither stop a run nor decide it. */
  readonly dryRun: readonly MetricRule[]
  /** How many measurements of which metrics are kept. */
  readonly measurementRetention: readonly RetentionRule[]
}

/** One of the versions that an Experiment runs. */
export interface ExperimentTemplate {
  /** Its name within the Experiment. */
  readonly name: string
  /** 1 if absent. */
  readonly replicas: Count
  /** How long a pod has to be ready before it counts as available. */
  readonly minReadySeconds: number
  /** The pod template. */
  readonly template: PodTemplate
  /** A Service is wanted; '' names it like the ReplicaSet. null: none. */
  readonly serviceName: string | null
}

/** An analysis of an Experiment. */
export interface ExperimentAnalysis {
  /** Its name within the Experiment. */
  readonly name: string
  /** The template that it runs. */
  readonly templateName: string
  /** The template is a ClusterAnalysisTemplate. */
  readonly clusterScope: boolean
  /** What the template is told; null: by a reference. */
  readonly args: readonly { readonly name: string; readonly value: string | null }[]
  /** The Experiment ends only after it. */
  readonly requiredForCompletion: boolean
}

/**
 * `spec` of an Experiment, but for what people do to it later; `templateOf` knows the hash of a
 * template's pods.
 */
export function readExperimentSpec(
  spec: JsonObject | null,
  templateOf: (name: string, written: JsonObject) => PodTemplate,
): ExperimentSpec {
  return {
    templates: recordsIn(spec, 'templates').map((one): ExperimentTemplate => {
      const name = textIn(one, 'name')
      const service = recordIn(one, 'service')
      return {
        name,
        replicas: numberIn(one, 'replicas') ?? 1,
        minReadySeconds: numberIn(one, 'minReadySeconds') ?? 0,
        template: templateOf(name, recordIn(one, 'template') ?? {}),
        serviceName: service === null ? null : textIn(service, 'name'),
      }
    }),
    duration: textIn(spec, 'duration'),
    progressDeadlineSeconds: numberIn(spec, 'progressDeadlineSeconds') ?? 600,
    analyses: recordsIn(spec, 'analyses').map(readAnalysis),
    scaleDownDelaySeconds: numberIn(spec, 'scaleDownDelaySeconds') ?? 30,
    dryRun: recordsIn(spec, 'dryRun').map((rule) => ({ metricName: textIn(rule, 'metricName') })),
    measurementRetention: recordsIn(spec, 'measurementRetention').map((rule) => ({
      metricName: textIn(rule, 'metricName'),
      limit: numberIn(rule, 'limit') ?? 0,
    })),
  }
}

function readAnalysis(analysis: JsonObject): ExperimentAnalysis {
  return {
    name: textIn(analysis, 'name'),
    templateName: textIn(analysis, 'templateName'),
    clusterScope: flagIn(analysis, 'clusterScope') === true,
    args: recordsIn(analysis, 'args').map((one) => ({
      name: textIn(one, 'name'),
      value: textOrNull(one, 'value'),
    })),
    requiredForCompletion: flagIn(analysis, 'requiredForCompletion') === true,
  }
}
