import { replicasForScaleDown } from '../../../../src/replicas/counts.ts'
import type { ReplicaProgressThreshold } from '../../../../src/replicas/enough.ts'
import {
  atDesiredReplicaCounts,
  isFull,
  progressThresholdMet,
} from '../../../../src/replicas/enough.ts'
import { fenceposts } from '../../../../src/replicas/fenceposts.ts'
import { approximateWeight, weightToReplicas } from '../../../../src/replicas/weight.ts'
import type { IntOrString } from '../../../../src/units/amounts.ts'
import type { Cast, RecordedDestinations, RecordedReplicaSet, RecordedRollout } from './recorded.ts'
import { countsOf, isRouted, maxSurgeIn, maxUnavailableIn, sizesOf } from './recorded.ts'

// How many pods, and whether there are enough.

interface Rollout extends Cast {
  readonly rollout: RecordedRollout
  readonly weights?: RecordedDestinations | null
}

interface Share {
  readonly replicas: number
  readonly weight: number
  readonly maxWeight: number
  readonly maxSurge: number
}

interface Desired {
  readonly rs: RecordedReplicaSet | null
  readonly desired: number
  readonly threshold: ReplicaProgressThreshold | null
}

interface Bounds {
  readonly maxSurge: IntOrString | null
  readonly maxUnavailable: IntOrString | null
  readonly replicas: number
}

export const sizes: Record<string, (input: never) => unknown> = {
  basicReplicaCounts: (input: Rollout) => sizesOf(input.rollout, input, null),
  routedReplicaCounts: (input: Rollout) => sizesOf(input.rollout, input, input.weights ?? null),
  approximateCounts: (input: Share) =>
    approximateWeight({ ...input, maxTrafficWeight: input.maxWeight }),
  weightToReplicas: (input: Share) => ({
    value: weightToReplicas(input.replicas, input.weight, input.maxWeight),
  }),
  replicasForScaleDown(input: {
    readonly rs: RecordedReplicaSet | null
    readonly ignoreAvailability: boolean
  }) {
    return { value: replicasForScaleDown(countsOf(input.rs), input.ignoreAvailability) }
  },
  fenceposts: (input: Bounds) => fenceposts(input.maxSurge, input.maxUnavailable, input.replicas),
  maxSurge: (input: Rollout) => ({ value: maxSurgeIn(input.rollout) }),
  maxUnavailable: (input: Rollout) => ({ value: maxUnavailableIn(input.rollout) }),
  allDesiredAvailable: (input: Desired) => ({ value: isFull(countsOf(input.rs), input.desired) }),
  progressThresholdMet: (input: Desired) => ({
    value: progressThresholdMet(input.threshold, countsOf(input.rs), input.desired),
  }),
  atDesiredReplicaCounts: (input: Rollout) => ({ value: scaleReached(input) }),
}

export function scaleReached(input: Rollout): boolean {
  const { rollout, weights = null, olderRSs = [] } = input
  return atDesiredReplicaCounts({
    desired: sizesOf(rollout, input, weights),
    canary: countsOf(input.newRS),
    stable: countsOf(input.stableRS),
    olderAvailable: olderRSs.reduce((sum, older) => sum + (older.availableReplicas ?? 0), 0),
    threshold: rollout.canary?.replicaProgressThreshold ?? null,
    routed: isRouted(rollout),
    dynamicStableScale: rollout.canary?.dynamicStableScale ?? false,
  })
}
