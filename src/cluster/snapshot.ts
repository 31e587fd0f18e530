import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

/**
 * The objects of a cluster at an instant: what the commands of the kubectl plugin look at. Those of
 * a real cluster are what `kubectl get … -o json` prints (the entries of `items`), of all kinds, in
 * any order.
 */
export interface Snapshot {
  /** Every object, as the API server would print it. */
  readonly objects: readonly JsonObject[]
  /** When somebody looks, or types. */
  readonly now: Instant
}
