import type { Objection, RolloutView } from '../validation/objection.ts'
import { ambassador } from './ambassador.ts'
import { analyses } from './analyses.ts'
import { appMesh } from './appMesh.ts'
import { ingresses } from './ingresses.ts'
import { istio } from './istio.ts'
import type { Cluster, ReferenceRule } from './reference.ts'
import { services } from './services.ts'

/** What a Rollout may refer to, in the order in which the controller loads and then checks it. */
const rules: readonly ReferenceRule[] = [services, analyses, ingresses, istio, ambassador, appMesh]

/**
 * What the controller says: the first thing that it cannot load, or else all that is wrong with
 * what it loaded.
 */
export function objectionsToReferences(view: RolloutView, cluster: Cluster): readonly Objection[] {
  for (const { load } of rules) {
    const [first] = load(view, cluster)
    if (first !== undefined) return [first]
  }
  return rules.flatMap(({ check }) => check(view, cluster))
}

/** All that is wrong at once, for a person who would rather not learn of it one by one. */
export function everythingAboutReferences(
  view: RolloutView,
  cluster: Cluster,
): readonly Objection[] {
  return rules.flatMap(({ load, check }) => [...load(view, cluster), ...check(view, cluster)])
}
