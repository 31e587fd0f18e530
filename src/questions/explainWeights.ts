import type { CanaryStrategy } from '../plan/strategy.ts'
import { maxSurgeOf, maxUnavailableOf } from '../replicas/fenceposts.ts'
import { type WeightOption, weightOptions } from '../replicas/weightOptions.ts'
import { stepString } from '../steps/step.ts'
import type { Count, Weight } from '../units/amounts.ts'
import { type Asked, askedPlan } from './asked.ts'
import { smallestReplicas } from './minReplicas.ts'
import { type StepSizes, stepSizes } from './weights/stepSizes.ts'

/** What becomes of a canary's weights, step by step. */
export interface ExplainedWeights {
  /** `spec.replicas`. */
  readonly replicas: Count
  /** A traffic router sends the weights; without one only numbers of pods stand for them. */
  readonly routed: boolean
  /** Pods above, and pods missing from, `spec.replicas` that the update may cause. */
  readonly surge: Count
  /** How many pods fewer than `replicas` may be available. */
  readonly unavailable: Count
  /** The denominator of all weights. */
  readonly maxTrafficWeight: Weight
  /** [] where there are no steps (blue-green). */
  readonly steps: readonly ExplainedStep[]
  /** The smallest `spec.replicas` by which whole pods stand for every weight; null: not needed. */
  readonly exactReplicas: Count | null
}

/** A step once its pods are there. */
export interface ExplainedStep {
  /** Its place, from 1. */
  readonly step: number
  /** As events name it: `setWeight: 20`. */
  readonly label: string
  /** The rollout stays here for a while, or for a person. */
  readonly holds: boolean
  /** What is asked for, of `maxTrafficWeight`, and in per cent. */
  readonly weight: Weight
  /** The same in per cent. */
  readonly askedPercent: number
  /** What the canary gets of the requests, and how many percentage points that is off. */
  readonly trafficPercent: number
  /** How many percentage points that is from what was asked for. */
  readonly off: number
  /** Pods of the canary. */
  readonly canaryPods: Count
  /** Pods of the stable side. */
  readonly stablePods: Count
  /** 1 is the load of a pod before the release; null: there are no such pods. */
  readonly loadPerCanaryPod: number | null
  /** The same of a stable pod. */
  readonly loadPerStablePod: number | null
  /** The ways to round it that the controller chose from; [] where traffic is routed. */
  readonly options: readonly WeightOption[]
}

/**
 * What each step of a canary really does: the share that is asked for and the share that it gets,
 * pods and load on either side, and which way of rounding won. Closed form, by the controller's own
 * formulas, with every pod available; `spec.replicas` as the plan has it.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { explainWeights } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * explainWeights(plan).steps.map(({ trafficPercent }) => trafficPercent) // => [20, 20, 60, 60]
 * ```
 */
export function explainWeights(asked: Asked): ExplainedWeights {
  const plan = askedPlan(asked)
  if (plan === null) return withoutSteps(0)
  const { rollout, controller } = plan
  const { strategy } = rollout
  const replicas = rollout.replicas ?? 1
  if (strategy.kind !== 'canary') return withoutSteps(replicas)
  const { maxSurge, maxUnavailable, trafficRouting } = strategy
  const surge = maxSurgeOf(maxSurge, maxUnavailable, replicas)
  const maxTrafficWeight = trafficRouting?.maxTrafficWeight ?? 100
  const sizes = stepSizes(strategy, replicas, controller)
  const steps = sizes.map((one, index) =>
    explained(strategy, index, one, { replicas, maxTrafficWeight, maxSurge: surge }),
  )
  return {
    replicas,
    routed: trafficRouting !== null,
    surge,
    unavailable: maxUnavailableOf(maxSurge, maxUnavailable, replicas),
    maxTrafficWeight,
    steps,
    exactReplicas: exactReplicas(strategy, steps),
  }
}

function withoutSteps(replicas: Count): ExplainedWeights {
  return {
    replicas,
    routed: false,
    surge: 0,
    unavailable: 0,
    maxTrafficWeight: 100,
    steps: [],
    exactReplicas: null,
  }
}

const waiting = ['pause', 'analysis', 'experiment', 'plugin'] as const

interface Split {
  readonly replicas: Count
  readonly maxTrafficWeight: Weight
  readonly maxSurge: Count
}

function explained(
  { steps, trafficRouting }: CanaryStrategy,
  index: number,
  sizes: StepSizes,
  split: Split,
): ExplainedStep {
  const step = steps[index] as (typeof steps)[number]
  const { weight, trafficPercent, canary, stable } = sizes
  const askedPercent = (weight * 100) / split.maxTrafficWeight
  const loadOf = (percent: number, pods: Count): number | null =>
    pods === 0 ? null : ((percent / 100) * split.replicas) / pods
  return {
    step: index + 1,
    label: stepString(step),
    holds: waiting.some((kind) => step[kind] !== null),
    weight,
    askedPercent,
    trafficPercent,
    off: Math.abs(trafficPercent - askedPercent),
    canaryPods: canary,
    stablePods: stable,
    loadPerCanaryPod: loadOf(trafficPercent, canary),
    loadPerStablePod: loadOf(100 - trafficPercent, stable),
    options: trafficRouting === null ? optionsOf(split, weight) : [],
  }
}

function optionsOf(
  { replicas, maxTrafficWeight, maxSurge }: Split,
  weight: Weight,
): readonly WeightOption[] {
  return weightOptions({ replicas, weight, maxTrafficWeight, maxSurge })
}

function exactReplicas(
  { trafficRouting, maxSurge, maxUnavailable }: CanaryStrategy,
  steps: readonly ExplainedStep[],
): Count | null {
  if (trafficRouting !== null || steps.every(({ off }) => off < 1e-9)) return null
  const weights = [...new Set(steps.map(({ weight }) => weight))]
  return smallestReplicas({ weights, maxSurge, maxUnavailable }, 0)
}
