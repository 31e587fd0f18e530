import { recordIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Manifest } from '../objects.ts'
import type { Objection, RolloutBlocks } from '../validation/objection.ts'

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
  readonly load: (blocks: RolloutBlocks, cluster: Cluster) => readonly Objection[]
  /** What is wrong with the objects themselves, as far as they are there. */
  readonly check: (blocks: RolloutBlocks, cluster: Cluster) => readonly Objection[]
  /** What may be taken to be there although it is not: an object for each that is missing. */
  readonly assume: AssumptionRule
}

/** The missing objects of a kind; one that is named twice may be among them twice. */
export type AssumptionRule = (blocks: RolloutBlocks, cluster: Cluster) => readonly Assumption[]

/** An object that is taken to be there. */
export interface Assumption {
  /** As somebody would have written it: every rule of the controller is content with it. */
  readonly object: JsonObject
  /** The object that names it; null: the Rollout. */
  readonly by: Manifest | null
  /** The field in which. */
  readonly at: Path
  /** What it is like, behind "one is assumed": `, which selects app=web`. */
  readonly like: string
  /** What to do where it is like something else. */
  readonly hint: string
}

/** An object of which the kind and the name are all that is asked. */
export function bareObject(
  apiVersion: string,
  kind: string,
  name: string,
  namespace: string,
  content: JsonObject = {},
): JsonObject {
  const metadata = namespace === '' ? { name } : { name, namespace }
  return { apiVersion, kind, metadata, ...content }
}

/** The assumption of an object that the Rollout names at a field. */
export function assumption(object: JsonObject, at: Path, like: string): Assumption {
  const hint = `Add its manifest, to have the ${textIn(object, 'kind')} looked at as well.`
  return { object, by: null, at, like, hint }
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
export function rolloutName(blocks: RolloutBlocks): string {
  return textIn(blocks.metadata, 'name')
}
