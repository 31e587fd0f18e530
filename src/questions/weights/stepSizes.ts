import type { CanaryStrategy } from '../../plan/strategy.ts'
import type { ControllerRules } from '../../releases/rules.ts'
import type { CanaryCounts } from '../../replicas/counts.ts'
import { maxSurgeOf } from '../../replicas/fenceposts.ts'
import { type RecordedWeights, routedCanary } from '../../replicas/routedCanary.ts'
import { approximateWeight } from '../../replicas/weight.ts'
import { type CanaryPosition, canaryTarget, currentSetWeight } from '../../steps/target.ts'
import type { Count, Weight } from '../../units/amounts.ts'

/** What a canary comes to rest at during one of its steps, all pods being available. */
export interface StepSizes extends CanaryCounts {
  /** What the last `setWeight` asks for, of `maxTrafficWeight`. */
  readonly weight: Weight
  /** Of the requests, in per cent: by weight where traffic is routed, by pods where it is not. */
  readonly trafficPercent: number
}

/** Sizes and traffic of a canary in each of its steps, in order, once a step's pods are there. */
export function stepSizes(
  strategy: CanaryStrategy,
  replicas: Count,
  controller: ControllerRules,
): readonly StepSizes[] {
  const positions = strategy.steps.map((_, index) =>
    positionAt(strategy, replicas, controller, index),
  )
  if (strategy.trafficRouting === null) {
    return positions.map((position) => basicSizes(strategy, position))
  }
  const { maxTrafficWeight } = strategy.trafficRouting
  let weights: RecordedWeights = { canary: 0, stable: maxTrafficWeight }
  return positions.map((position) => {
    const sizes = routedSizes(strategy, position, weights)
    weights = sizes.weights
    return sizes.rest
  })
}

function positionAt(
  strategy: CanaryStrategy,
  replicas: Count,
  controller: ControllerRules,
  index: number,
): CanaryPosition {
  return {
    steps: strategy.steps,
    index,
    aborted: false,
    replicas,
    promoteFull: false,
    // Two revisions, whatever they are called.
    stableRS: 'stable',
    currentPodHash: 'canary',
    routed: strategy.trafficRouting !== null,
    maxTrafficWeight: strategy.trafficRouting?.maxTrafficWeight ?? 100,
    dynamicStableScale: strategy.dynamicStableScale,
    abortScaleDownDelaySeconds: strategy.abortScaleDownDelaySeconds,
    canaryAvailable: null,
    stableAvailable: null,
    controller,
  }
}

function basicSizes(strategy: CanaryStrategy, position: CanaryPosition): StepSizes {
  const { replicas } = position
  const { weight } = canaryTarget(position)
  const maxSurge = maxSurgeOf(strategy.maxSurge, strategy.maxUnavailable, replicas)
  const { canary, stable } = approximateWeight({
    replicas,
    weight,
    maxTrafficWeight: 100,
    maxSurge,
  })
  const total = canary + stable
  return { canary, stable, weight, trafficPercent: total === 0 ? 0 : (canary * 100) / total }
}

/** What a step comes to rest at, and the weights that the router has then. */
interface RoutedRest {
  readonly rest: StepSizes
  readonly weights: RecordedWeights
}

// A canary without pods gets no traffic, whatever its weight; the stable keeps what that leaves.
// Where it has too few pods for that, as beside a `setCanaryScale` with a dynamic stable, the
// weights stay as they were. (`checkReplicasAvailable`)
function routedSizes(
  strategy: CanaryStrategy,
  position: CanaryPosition,
  before: RecordedWeights,
): RoutedRest {
  const { maxTrafficWeight, controller, replicas } = position
  const weight = currentSetWeight(position)
  const pass = {
    replicas,
    target: canaryTarget(position),
    maxTrafficWeight,
    minPodsPerReplicaSet: strategy.minPodsPerReplicaSet,
    dynamicStableScale: strategy.dynamicStableScale,
    aborted: false,
    controller,
  }
  const began = routedCanary({ ...pass, weights: before })
  const sent = began.canary === 0 ? 0 : weight
  const left = maxTrafficWeight - sent
  const isEnough = began.stable >= Math.floor((left * replicas) / maxTrafficWeight)
  const weights = isEnough ? { canary: sent, stable: left } : before
  const rest = {
    ...routedCanary({ ...pass, weights }),
    weight,
    trafficPercent: (weights.canary * 100) / maxTrafficWeight,
  }
  return { rest, weights }
}
