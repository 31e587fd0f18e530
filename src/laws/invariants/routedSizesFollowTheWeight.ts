import type { CanaryStrategy } from '../../plan/strategy.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import {
  desiredOf,
  everyPassage,
  isAtWork,
  isUpdateOver,
  newOf,
  stableOf,
} from '../readings/passage.ts'
import { maximumOf, podsFor, stepsOf, weightInForce } from '../readings/weights.ts'

export const routedSizesFollowTheWeight: Invariant = everyPassage(
  'routed sizes follow the weight',
  'Beside a router the canary has the fewest pods that carry its weight, or what ' +
    'setCanaryScale says; the stable stays full unless it is dynamic.',
  ({ now }) => {
    const { strategy } = now.spec
    if (strategy.kind !== 'canary' || strategy.trafficRouting === null) return null
    const canary = newOf(now)
    const stable = stableOf(now)
    if (canary === null || stable === null || now.status.abort || !isAtWork(now)) return null
    if (canary === stable) return isUpdateOver(now) ? whole(now, canary.want) : null
    const wanted = canaryOf(now, strategy)
    if (canary.want !== wanted) return `the canary wants ${canary.want} pods, not ${wanted}`
    const rest = strategy.dynamicStableScale ? dynamicOf(now, strategy) : desiredOf(now)
    return stable.want === rest ? null : `the stable wants ${stable.want} pods, not ${rest}`
  },
)

function whole(now: RolloutState, want: number): string | null {
  return want === desiredOf(now) ? null : `the stable wants ${want} pods, not ${desiredOf(now)}`
}

function canaryOf(now: RolloutState, strategy: CanaryStrategy): number {
  const scale = scaleOf(now)
  if (scale?.replicas != null) {
    return strategy.dynamicStableScale ? lifted(now, strategy, scale.replicas) : scale.replicas
  }
  const weight = now.status.promoteFull ? maximumOf(now) : (scale?.weight ?? weightInForce(now))
  return lifted(now, strategy, podsFor(desiredOf(now), weight, maximumOf(now)))
}

// The last one up to the current step, unless it hands the size back to the weight.
function scaleOf(now: RolloutState): { replicas: number | null; weight: number | null } | null {
  const steps = stepsOf(now)
  const index = now.status.currentStepIndex ?? 0
  if (index >= steps.length || now.status.promoteFull) return null
  const scale = steps.slice(0, index + 1).findLast((step) => step.setCanaryScale !== null)
  const found = scale?.setCanaryScale ?? null
  return found === null || found.matchTrafficWeight ? null : found
}

// The stable keeps what it still gets traffic for.
function dynamicOf(now: RolloutState, strategy: CanaryStrategy): number {
  const maximum = maximumOf(now)
  const scale = scaleOf(now)
  const target = now.status.promoteFull
    ? maximum
    : scale === null
      ? weightInForce(now)
      : scale.replicas === null
        ? (scale.weight ?? 0)
        : 0
  const asked = podsFor(desiredOf(now), maximum - target, maximum)
  const recorded = now.status.weights?.stable.weight ?? 0
  return lifted(now, strategy, Math.max(asked, podsFor(desiredOf(now), recorded, maximum)))
}

function lifted(now: RolloutState, strategy: CanaryStrategy, pods: number): number {
  const least = Math.min(strategy.minPodsPerReplicaSet ?? 0, desiredOf(now))
  return pods === 0 ? 0 : Math.max(pods, least)
}
