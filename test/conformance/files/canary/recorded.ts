import { newestRules } from '../../../../src/releases/rules.ts'
import { basicCanary } from '../../../../src/replicas/basicCanary.ts'
import type { CanaryCounts, ReplicaSetCounts } from '../../../../src/replicas/counts.ts'
import type { ReplicaProgressThreshold } from '../../../../src/replicas/enough.ts'
import { maxSurgeOf, maxUnavailableOf } from '../../../../src/replicas/fenceposts.ts'
import type { RecordedWeights } from '../../../../src/replicas/routedCanary.ts'
import { routedCanary } from '../../../../src/replicas/routedCanary.ts'
import type { CanaryPosition } from '../../../../src/steps/target.ts'
import { canaryTarget } from '../../../../src/steps/target.ts'
import type { IntOrString } from '../../../../src/units/amounts.ts'
import type { RecordedStep } from '../recordedSteps.ts'
import { readSteps } from '../recordedSteps.ts'

// The shapes that the kinds of canary.json share. A field that is left out is absent from the object.

export interface RecordedRollout {
  readonly replicas?: number | null
  readonly canary?: {
    readonly steps?: readonly RecordedStep[] | null
    readonly maxSurge?: IntOrString | null
    readonly maxUnavailable?: IntOrString | null
    readonly trafficRouting?: { readonly maxTrafficWeight?: number } | null
    readonly dynamicStableScale?: boolean
    readonly abortScaleDownDelaySeconds?: number | null
    readonly minPodsPerReplicaSet?: number | null
    readonly replicaProgressThreshold?: ReplicaProgressThreshold | null
  } | null
  readonly rollbackWindow?: { readonly revisions?: number } | null
  readonly status?: RecordedStatus
}

export interface RecordedStatus {
  readonly stableRS?: string
  readonly currentPodHash?: string
  readonly currentStepIndex?: number | null
  readonly abort?: boolean
  readonly promoteFull?: boolean
  readonly canary?: { readonly weights?: RecordedDestinations | null }
}

export interface RecordedDestinations {
  readonly canary: RecordedDestination
  readonly stable: RecordedDestination
}

interface RecordedDestination {
  readonly weight?: number
  readonly podTemplateHash?: string
}

export interface RecordedReplicaSet {
  readonly name?: string
  readonly hash?: string
  readonly replicas?: number | null
  readonly availableReplicas?: number
  readonly statusReplicas?: number
  readonly createdAt?: number
}

/** Pods exist as they are wanted unless the row says otherwise. */
export function countsOf(recorded: RecordedReplicaSet | null): ReplicaSetCounts | null {
  if (recorded === null) return null
  const want = recorded.replicas ?? 1
  return {
    want,
    have: recorded.statusReplicas ?? want,
    available: recorded.availableReplicas ?? 0,
  }
}

/** The three ReplicaSets, or kinds of them, that a pass tells apart. */
export interface Cast {
  readonly newRS: RecordedReplicaSet | null
  readonly stableRS: RecordedReplicaSet | null
  readonly olderRSs?: readonly RecordedReplicaSet[]
}

export const nobody: Cast = { newRS: null, stableRS: null }

export function replicasOf(rollout: RecordedRollout): number {
  return rollout.replicas ?? 1
}

export function maxTrafficWeightOf(rollout: RecordedRollout): number {
  return rollout.canary?.trafficRouting?.maxTrafficWeight ?? 100
}

export function isRouted(rollout: RecordedRollout): boolean {
  return (rollout.canary?.trafficRouting ?? null) !== null
}

export function positionOf(rollout: RecordedRollout, cast: Cast): CanaryPosition {
  const { canary, status } = rollout
  return {
    steps: readSteps(canary?.steps),
    index: status?.currentStepIndex ?? null,
    aborted: status?.abort ?? false,
    replicas: replicasOf(rollout),
    promoteFull: status?.promoteFull ?? false,
    stableRS: status?.stableRS ?? '',
    currentPodHash: status?.currentPodHash ?? '',
    routed: isRouted(rollout),
    maxTrafficWeight: maxTrafficWeightOf(rollout),
    dynamicStableScale: canary?.dynamicStableScale ?? false,
    abortScaleDownDelaySeconds: canary?.abortScaleDownDelaySeconds ?? null,
    canaryAvailable: countsOf(cast.newRS)?.available ?? null,
    stableAvailable: countsOf(cast.stableRS)?.available ?? null,
    controller: newestRules,
  }
}

export function maxUnavailableIn({ canary, ...rollout }: RecordedRollout): number {
  const { maxSurge = null, maxUnavailable = null } = canary ?? {}
  return maxUnavailableOf(maxSurge, maxUnavailable, replicasOf(rollout))
}

export function maxSurgeIn({ canary, ...rollout }: RecordedRollout): number {
  const { maxSurge = null, maxUnavailable = null } = canary ?? {}
  return maxSurgeOf(maxSurge, maxUnavailable, replicasOf(rollout))
}

/** The sizes that a pass asks for, by the strategy's own way. */
export function sizesOf(
  rollout: RecordedRollout,
  cast: Cast,
  weights: RecordedDestinations | null,
): CanaryCounts {
  const position = positionOf(rollout, cast)
  const target = canaryTarget(position)
  if (isRouted(rollout)) {
    return routedCanary({
      ...position,
      target,
      minPodsPerReplicaSet: rollout.canary?.minPodsPerReplicaSet ?? null,
      weights: weights === null ? null : weightsOf(weights),
    })
  }
  return basicCanary({
    replicas: position.replicas,
    weight: target.weight,
    surge: maxSurgeIn(rollout),
    unavailable: maxUnavailableIn(rollout),
    canary: countsOf(cast.newRS),
    stable: countsOf(cast.stableRS),
    stableIsCanary: cast.stableRS !== null && cast.stableRS.name === cast.newRS?.name,
    olderWant: (cast.olderRSs ?? []).reduce((sum, older) => sum + (older.replicas ?? 1), 0),
  })
}

function weightsOf({ canary, stable }: RecordedDestinations): RecordedWeights {
  return { canary: canary.weight ?? 0, stable: stable.weight ?? 0 }
}
