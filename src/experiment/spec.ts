import type { ExperimentSpec } from '../plan/experiment.ts'
import type { PodTemplate } from '../plan/plan.ts'
import type { ExperimentStep } from '../steps/experiment.ts'
import type { Json } from '../units/json.ts'

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
