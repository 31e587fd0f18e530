import { recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Manifest } from '../objects.ts'
import type { Objection, RolloutView } from '../validation/objection.ts'

/** The objects that exist, as the controller's caches answer for them. */
export interface Cluster {
  /** The Rollout's own. */
  readonly namespace: string
  readonly manifests: readonly Manifest[]
}

/** A kind of object that a Rollout refers to. */
export interface ReferenceRule {
  /**
   * What keeps the controller from loading what is referred to: objects that are missing,
   * references that are ambiguous. The controller stops at the first one.
   */
  readonly load: (view: RolloutView, cluster: Cluster) => readonly Objection[]
  /** What is wrong with the objects themselves, as far as they are there. */
  readonly check: (view: RolloutView, cluster: Cluster) => readonly Objection[]
}

/** The object of a kind with a name; null if there is none. */
export function find(
  cluster: Cluster,
  group: string | null,
  kind: string,
  name: string,
  namespace: string = cluster.namespace,
): Manifest | null {
  const found = cluster.manifests.find(
    (one) =>
      one.kind === kind &&
      one.name === name &&
      one.namespace === namespace &&
      (group === null || one.group === group),
  )
  return found ?? null
}

/** `metadata` of an object. */
export function metadataOf(object: JsonObject): JsonObject {
  return recordIn(object, 'metadata') ?? {}
}

/** `metadata.name` of the Rollout. */
export function rolloutName(view: RolloutView): string {
  return textIn(view.metadata, 'name')
}
