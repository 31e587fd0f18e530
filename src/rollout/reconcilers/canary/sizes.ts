import type { CanaryStrategy } from '../../../plan/strategy.ts'
import { basicCanary } from '../../../replicas/basicCanary.ts'
import type { CanaryCounts } from '../../../replicas/counts.ts'
import { atDesiredReplicaCounts } from '../../../replicas/enough.ts'
import { canaryFenceposts } from '../../../replicas/fenceposts.ts'
import { type RecordedWeights, routedCanary } from '../../../replicas/routedCanary.ts'
import { type CanaryPosition, canaryTarget } from '../../../steps/target.ts'
import type { Pass } from '../../contract.ts'
import type { Weights } from '../../status.ts'
import { canaryOf } from './canaryPass.ts'

/**
 * The sizes that the pass asks for: by pods alone, or beside a traffic router that had these
 * weights.
 */
export function sizesOf(pass: Pass, weights: Weights | null): CanaryCounts {
  const canary = canaryOf(pass)
  if (canary.trafficRouting === null) {
    pass.sizes ??= basicSizes(pass, canary)
    return pass.sizes
  }
  return routedCanary({
    replicas: pass.desired,
    target: canaryTarget(positionOf(pass)),
    maxTrafficWeight: canary.trafficRouting.maxTrafficWeight,
    minPodsPerReplicaSet: canary.minPodsPerReplicaSet,
    dynamicStableScale: canary.dynamicStableScale,
    aborted: pass.prev.abort,
    weights: weights === null ? null : recorded(weights),
    controller: pass.controller,
  })
}

function basicSizes(pass: Pass, { maxSurge, maxUnavailable }: CanaryStrategy): CanaryCounts {
  const { desired, newRS, stableRS } = pass
  const { surge, unavailable } = canaryFenceposts(maxSurge, maxUnavailable, desired)
  const { weight } = canaryTarget(positionOf(pass))
  return basicCanary({
    replicas: desired,
    weight,
    surge,
    unavailable,
    canary: newRS,
    stable: stableRS,
    stableIsCanary: stableRS !== null && newRS !== null && stableRS.name === newRS.name,
    olderWant: pass.othersWant,
  })
}

function recorded(weights: Weights): RecordedWeights {
  return { canary: weights.canary.weight, stable: weights.stable.weight }
}

/** The pods that a `setWeight` or `setCanaryScale` waits for are there. */
export function scaleReached(pass: Pass, weights: Weights | null): boolean {
  const canary = canaryOf(pass)
  const desired = sizesOf(pass, weights)
  return atDesiredReplicaCounts({
    desired,
    canary: pass.newRS,
    stable: pass.stableRS,
    olderAvailable: pass.othersAvailable,
    threshold: canary.replicaProgressThreshold,
    routed: canary.trafficRouting !== null,
    dynamicStableScale: canary.dynamicStableScale,
  })
}

export function positionOf(pass: Pass): CanaryPosition {
  const canary = canaryOf(pass)
  const { prev } = pass
  return {
    steps: canary.steps,
    index: prev.currentStepIndex,
    aborted: prev.abort,
    replicas: pass.desired,
    promoteFull: prev.promoteFull,
    stableRS: prev.stableRS,
    currentPodHash: prev.currentPodHash,
    routed: canary.trafficRouting !== null,
    maxTrafficWeight: canary.trafficRouting?.maxTrafficWeight ?? 100,
    dynamicStableScale: canary.dynamicStableScale,
    abortScaleDownDelaySeconds: canary.abortScaleDownDelaySeconds,
    canaryAvailable: pass.newRS === null ? null : pass.newRS.available,
    stableAvailable: pass.stableRS === null ? null : pass.stableRS.available,
    controller: pass.controller,
  }
}
