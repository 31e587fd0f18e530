import { basicCanary } from '../../../replicas/basicCanary.ts'
import type { CanaryCounts } from '../../../replicas/counts.ts'
import { atDesiredReplicaCounts } from '../../../replicas/enough.ts'
import { maxSurgeOf, maxUnavailableOf } from '../../../replicas/fenceposts.ts'
import { type RecordedWeights, routedCanary } from '../../../replicas/routedCanary.ts'
import { type CanaryPosition, canaryTarget } from '../../../steps/target.ts'
import type { Pass } from '../../contract.ts'
import type { Weights } from '../../status.ts'
import { canaryOf } from './view.ts'

/**
 * The sizes that the pass asks for: by pods alone, or beside a traffic router that had these
 * weights.
 */
export function sizesOf(pass: Pass, weights: Weights | null): CanaryCounts {
  const canary = canaryOf(pass)
  const target = canaryTarget(positionOf(pass))
  if (canary.trafficRouting !== null) {
    return routedCanary({
      replicas: pass.desired,
      target,
      maxTrafficWeight: canary.trafficRouting.maxTrafficWeight,
      minPodsPerReplicaSet: canary.minPodsPerReplicaSet,
      dynamicStableScale: canary.dynamicStableScale,
      aborted: pass.prev.abort,
      weights: weights === null ? null : recorded(weights),
    })
  }
  return basicCanary({
    replicas: pass.desired,
    weight: target.weight,
    surge: maxSurgeOf(canary.maxSurge, canary.maxUnavailable, pass.desired),
    unavailable: maxUnavailableOf(canary.maxSurge, canary.maxUnavailable, pass.desired),
    canary: pass.newRS,
    stable: pass.stableRS,
    stableIsCanary: pass.stableRS !== null && pass.stableRS.name === pass.newRS?.name,
    olderWant: sum(pass, 'want'),
  })
}

function recorded(weights: Weights): RecordedWeights {
  return { canary: weights.canary.weight, stable: weights.stable.weight }
}

/** The pods that a `setWeight` or `setCanaryScale` waits for are there. */
export function scaleReached(pass: Pass, weights: Weights | null): boolean {
  const canary = canaryOf(pass)
  return atDesiredReplicaCounts({
    desired: sizesOf(pass, weights),
    canary: pass.newRS,
    stable: pass.stableRS,
    olderAvailable: sum(pass, 'available'),
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
  }
}

function sum(pass: Pass, key: 'want' | 'available'): number {
  let total = 0
  for (const one of pass.others) total += one[key]
  return total
}
