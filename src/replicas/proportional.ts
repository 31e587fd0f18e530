import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import type { Resize } from './rollingUpdate.ts'

/** A ReplicaSet that shares in a change of size. */
export interface ProportionalReplicaSet {
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.creationTimestamp`: of two alike the younger one takes the rest. */
  readonly createdAt: Instant
  /** `spec.replicas`, above 0. */
  readonly want: Count
  /** Annotation `deployment.kubernetes.io/max-replicas`: replicas and surge when last scaled. */
  readonly maxReplicas: Count
}

/** A change of `spec.replicas` in the middle of a rolling update. */
export interface ProportionalScaling {
  /** `spec.replicas` as it is to be. */
  readonly replicas: Count
  /** How many pods more than `replicas` there may be. */
  readonly surge: Count
  /** Those with pods. */
  readonly replicaSets: readonly ProportionalReplicaSet[]
}

/**
 * The sizes of the ReplicaSets of a Deployment that is scaled in the middle of a rolling update:
 * each keeps its share, rounded half away from zero, and what is left over goes to the largest.
 * Every one of them is named, in the order of scaling, even where its size stays.
 */
export function proportionalScaling(event: ProportionalScaling): readonly Resize[] {
  const { replicas, surge } = event
  const allowed = replicas > 0 ? replicas + surge : 0
  const toAdd = event.replicaSets.reduce((left, { want }) => left - want, allowed)
  const replicaSets = event.replicaSets.toSorted((a, b) => b.want - a.want || byAge(a, b, toAdd))
  let left = toAdd
  const resizes: Resize[] = []
  for (const one of replicaSets) {
    const part = left === 0 ? 0 : partOf(one, replicas, surge, left)
    left -= part
    resizes.push({ name: one.name, from: one.want, to: one.want + part })
  }
  const [largest, ...others] = resizes
  if (largest === undefined || left === 0) return resizes
  return [{ ...largest, to: Math.max(0, largest.to + left) }, ...others]
}

// The newest first where pods are added, the oldest first where they go.
function byAge(a: ProportionalReplicaSet, b: ProportionalReplicaSet, toAdd: number): number {
  const older = a.createdAt - b.createdAt || (a.name < b.name ? -1 : 1)
  return toAdd > 0 ? -older : older
}

// GetReplicaSetProportion.
function partOf(
  { want, maxReplicas }: ProportionalReplicaSet,
  replicas: Count,
  surge: Count,
  left: number,
): number {
  // Kubernetes multiplies in 32 bits before it divides, and wraps around above 2^31.
  const share = Math.imul(want, replicas + surge) / maxReplicas
  const part =
    replicas === 0 ? -want : ((Math.sign(share) * Math.round(Math.abs(share))) | 0) - want
  return left > 0 ? Math.min(part, left) : Math.max(part, left)
}
