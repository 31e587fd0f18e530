import type { Snapshot } from '../../cluster/snapshot.ts'
import { compareText } from '../../go/order.ts'
import type { JsonObject } from '../../units/json.ts'
import type { ExperimentInfo, RolloutInfo } from '../info.ts'
import { experimentInfo } from './experiment.ts'
import { nameOf, namespaceOf } from './metadata.ts'
import { type ClusterObjects, objectsIn, unlisted } from './objects.ts'
import { rolloutInfo } from './rollout.ts'

/** Which namespaces a list is about. */
export interface Namespaces {
  /** `default` if absent. */
  readonly namespace?: string
  /** `--all-namespaces`, and the namespace as a column. */
  readonly allNamespaces?: boolean
}

/** Rollouts by namespace, then by name, as the API server lists them. */
export function listedRollouts(snapshot: Snapshot, namespaces: Namespaces): readonly RolloutInfo[] {
  return byNamespace(snapshot, namespaces).flatMap((all) =>
    all.rollouts.toSorted(byName).map((one) => rolloutInfo(one, all, snapshot.now)),
  )
}

/** Experiments in the same order. */
export function listedExperiments(
  snapshot: Snapshot,
  namespaces: Namespaces,
): readonly ExperimentInfo[] {
  return byNamespace(snapshot, namespaces).flatMap((all) =>
    all.experiments.toSorted(byName).map((one) => experimentInfo(one, all, snapshot.now)),
  )
}

function byNamespace(
  { objects }: Snapshot,
  { namespace = 'default', allNamespaces = false }: Namespaces,
): readonly ClusterObjects[] {
  const names = allNamespaces
    ? [...new Set(objects.flatMap(unlisted).map(namespaceOf))].sort(compareText)
    : [namespace]
  return names.map((name) => objectsIn(objects, name))
}

function byName(a: JsonObject, b: JsonObject): number {
  return compareText(nameOf(a), nameOf(b))
}
