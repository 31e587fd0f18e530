import type { Weight } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import type { ProgressInfo, ReplicaSetInfo, Role } from '../info.ts'

/**
 * What is particular about the way in which one strategy is shown, of a Rollout as Kubernetes
 * stores it.
 */
export type StrategyRule = (rollout: JsonObject) => StrategyReading

export interface StrategyReading {
  /** As it is printed: `Canary`. */
  readonly title: string
  /** What a ReplicaSet with that pod template hash is to the Rollout. */
  readonly rolesOf: (hash: string) => readonly Role[]
  readonly progressOf: (replicaSets: readonly ReplicaSetInfo[]) => ProgressInfo | null
  /** The share of all requests that the newest version should get, in percent. */
  readonly weight: Weight
  /** What a Rollout waits for whose pods are all updated and available; '' for nothing. */
  readonly waitingFor: string
}
