import { flagIn, intOrStringIn, numberIn, recordIn, textIn } from '../document/fields.ts'
import type { Count, IntOrString, Weight } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'

/**
 * What Argo Rollouts assumes for an absent field. Surge and unavailable are texts, and mean
 * percent.
 */
export const defaults = {
  replicas: 1,
  revisionHistoryLimit: 10,
  progressDeadlineSeconds: 600,
  runHistoryLimit: 5,
  maxSurge: '25',
  maxUnavailable: '25',
  scaleDownDelaySeconds: 30,
  maxTrafficWeight: 100,
  nginxAnnotationPrefix: 'nginx.ingress.kubernetes.io',
} as const

/** The values that apply to a Rollout, those that it does not give included. Delays are seconds. */
export interface EffectiveValues {
  /** `spec.replicas`; 1 if absent. */
  readonly replicas: Count
  /** How many old ReplicaSets are kept. */
  readonly revisionHistoryLimit: number
  /** How long an update may make no progress. */
  readonly progressDeadlineSeconds: number
  /** How many successful AnalysisRuns and Experiments are kept. */
  readonly successfulRunHistoryLimit: number
  /** How many others that are over are kept. */
  readonly unsuccessfulRunHistoryLimit: number
  /** How many pods more than `spec.replicas` there may be. */
  readonly maxSurge: IntOrString
  /** How many pods fewer may be available. */
  readonly maxUnavailable: IntOrString
  /** The denominator of all weights. */
  readonly maxTrafficWeight: Weight
  /** 0 where nothing is delayed: a canary without traffic routing. */
  readonly scaleDownDelaySeconds: number
  /** null: an aborted update's pods are never scaled down, which is what an explicit 0 asks for. */
  readonly abortScaleDownDelaySeconds: number | null
  /** `abortScaleDownDelaySeconds` is given. */
  readonly abortScaleDownDelaySet: boolean
  /** Given, and not 0. */
  readonly explicitAbortScaleDownDelay: boolean
  /** Whether a blue-green becomes active by itself. */
  readonly autoPromotionEnabled: boolean
  /** Before the names of nginx's annotations. */
  readonly nginxAnnotationPrefix: string
}

/**
 * The values that apply to a Rollout as written. With both strategies (which validation refuses)
 * each value comes from the strategy that the controller happens to ask first.
 */
export function effectiveValues(rollout: JsonObject): EffectiveValues {
  const spec = recordIn(rollout, 'spec')
  const strategy = recordIn(spec, 'strategy')
  const canary = recordIn(strategy, 'canary')
  const blueGreen = recordIn(strategy, 'blueGreen')
  const routing = recordIn(canary, 'trafficRouting')
  const runs = recordIn(spec, 'analysis')
  const prefix = textIn(recordIn(routing, 'nginx'), 'annotationPrefix')
  const given = numberIn(blueGreen ?? (routing && canary), 'abortScaleDownDelaySeconds')
  return {
    replicas: numberIn(spec, 'replicas') ?? defaults.replicas,
    revisionHistoryLimit: numberIn(spec, 'revisionHistoryLimit') ?? defaults.revisionHistoryLimit,
    progressDeadlineSeconds:
      numberIn(spec, 'progressDeadlineSeconds') ?? defaults.progressDeadlineSeconds,
    successfulRunHistoryLimit:
      numberIn(runs, 'successfulRunHistoryLimit') ?? defaults.runHistoryLimit,
    unsuccessfulRunHistoryLimit:
      numberIn(runs, 'unsuccessfulRunHistoryLimit') ?? defaults.runHistoryLimit,
    maxSurge: intOrStringIn(canary, 'maxSurge') ?? defaults.maxSurge,
    maxUnavailable:
      intOrStringIn(blueGreen, 'maxUnavailable') ??
      intOrStringIn(canary, 'maxUnavailable') ??
      defaults.maxUnavailable,
    maxTrafficWeight: numberIn(routing, 'maxTrafficWeight') ?? defaults.maxTrafficWeight,
    scaleDownDelaySeconds: scaleDownDelay(blueGreen, routing && canary),
    abortScaleDownDelaySeconds:
      given === 0
        ? null
        : (given ?? (blueGreen === null && routing === null ? 0 : defaults.scaleDownDelaySeconds)),
    abortScaleDownDelaySet: given !== null,
    explicitAbortScaleDownDelay: given !== null && given !== 0,
    autoPromotionEnabled: flagIn(blueGreen, 'autoPromotionEnabled') ?? true,
    nginxAnnotationPrefix: prefix === '' ? defaults.nginxAnnotationPrefix : prefix,
  }
}

function scaleDownDelay(blueGreen: JsonObject | null, routedCanary: JsonObject | null): number {
  const strategy = routedCanary ?? blueGreen
  if (strategy === null) return 0
  return numberIn(strategy, 'scaleDownDelaySeconds') ?? defaults.scaleDownDelaySeconds
}

/** The values that apply to an Experiment, in seconds. */
export function effectiveExperimentValues(experiment: JsonObject): {
  /** How long pods may take to become available. */
  readonly progressDeadlineSeconds: number
  /** How long pods stay after the end. */
  readonly scaleDownDelaySeconds: number
} {
  const spec = recordIn(experiment, 'spec')
  return {
    progressDeadlineSeconds:
      numberIn(spec, 'progressDeadlineSeconds') ?? defaults.progressDeadlineSeconds,
    scaleDownDelaySeconds:
      numberIn(spec, 'scaleDownDelaySeconds') ?? defaults.scaleDownDelaySeconds,
  }
}
