import type { WorldNow } from '../worldNow.ts'
import type { LabelledReplicaSet } from './podGroups.ts'

/**
 * The parts of a load that each ready pod of a ReplicaSet carries, by the ReplicaSet's name: so
 * much of so much.
 */
export type PodShares = ReadonlyMap<string, readonly LoadPart[]>

export interface LoadPart {
  readonly weight: number
  readonly of: number
}

/**
 * How a load in total comes to the pods that a target's own selector matches: as users' requests
 * do, evenly where they go to all pods.
 */
export function podShares(_now: WorldNow, pods: readonly LabelledReplicaSet[]): PodShares {
  const ready = pods.reduce((sum, { replicaSet }) => sum + replicaSet.ready, 0)
  return new Map(pods.map(({ replicaSet }) => [replicaSet.name, [{ weight: 1, of: ready }]]))
}

/** Whole thousandths of a load that a pod carries; what is smaller is cut off. */
export function carried(load: number, parts: readonly LoadPart[]): number {
  const exact = parts.reduce((sum, { weight, of }) => sum + (load * weight) / of, 0)
  return Math.floor(exact + ROUNDING)
}

/** Less than any part of a thousandth that there is. */
const ROUNDING = 1e-9
