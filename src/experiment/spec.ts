import type { MetricRule, RetentionRule } from '../analysis/template.ts'
import type { PodTemplate } from '../plan/plan.ts'
import type { ExperimentStep } from '../steps/experiment.ts'
import type { Count } from '../units/amounts.ts'
import type { Json } from '../units/json.ts'

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

/** What a Rollout makes an Experiment from: its step, and what the step's references came to. */
export interface ExperimentRequest {
  readonly step: ExperimentStep
  readonly progressDeadlineSeconds: number
  /**
   * In the order of `step.templates`; the pod template (and its `minReadySeconds`) that `specRef`
   * meant.
   */
  readonly templates: readonly {
    readonly name: string
    readonly template: PodTemplate
    readonly minReadySeconds?: number
  }[]
  /** In the order of `step.analyses`. */
  readonly args: readonly (readonly { readonly name: string; readonly value: string }[])[]
}

/**
 * The spec of the Experiment that a canary step asks for. A template with a `weight` gets a
 * Service, too, for traffic needs one. `measurementRetention` has no place in a step.
 */
export function experimentSpecOf(request: ExperimentRequest): ExperimentSpec {
  const { step, progressDeadlineSeconds } = request
  return {
    templates: request.templates.map(({ name, template, minReadySeconds }, index) => {
      const asked = step.templates[index]
      const wantsService = asked !== undefined && (asked.weight !== null || asked.service !== null)
      return {
        name,
        replicas: asked?.replicas ?? 1,
        minReadySeconds: minReadySeconds ?? 0,
        template,
        serviceName: wantsService ? (asked.service?.name ?? '') : null,
      }
    }),
    duration: step.duration,
    progressDeadlineSeconds,
    analyses: step.analyses.map((analysis, index) => ({
      name: analysis.name,
      templateName: analysis.templateName,
      clusterScope: analysis.clusterScope,
      args: request.args[index] ?? [],
      requiredForCompletion: analysis.requiredForCompletion,
    })),
    scaleDownDelaySeconds: step.scaleDownDelaySeconds ?? 30,
    dryRun: step.dryRun.map(({ metricName }) => ({ metricName: textOf(metricName) })),
    measurementRetention: [],
  }
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
