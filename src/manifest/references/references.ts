import type { Objection, RolloutBlocks } from '../validation/objection.ts'
import { ambassador } from './ambassador.ts'
import { analyses } from './analyses.ts'
import { appMesh } from './appMesh.ts'
import { ingresses } from './ingresses.ts'
import { istio } from './istio.ts'
import { otherRouters } from './otherRouters.ts'
import type { AssumptionRule, Cluster, ReferenceRule } from './reference.ts'
import { assumeSecrets } from './secrets.ts'
import { services } from './services.ts'
import { assumeWorkload } from './workload.ts'

/** What a Rollout may refer to, in the order in which the controller loads and then checks it. */
const rules: readonly ReferenceRule[] = [
  services,
  analyses,
  ingresses,
  istio,
  ambassador,
  appMesh,
  otherRouters,
]

/**
 * What keeps the controller from loading what a Rollout refers to. It stops at the first: a person
 * would rather learn of all.
 */
export function loadReferences(blocks: RolloutBlocks, cluster: Cluster): readonly Objection[] {
  return rules.flatMap(({ load }) => load(blocks, cluster))
}

/** All that is wrong with the objects that a Rollout refers to, as far as they are there. */
export function checkReferences(blocks: RolloutBlocks, cluster: Cluster): readonly Objection[] {
  return rules.flatMap(({ check }) => check(blocks, cluster))
}

/**
 * What may be taken to be there, in an order in which each rule may rest on what the ones before it
 * brought: a Service selects the pods of the workload, a template names Secrets.
 */
export const assumptionRules: readonly AssumptionRule[] = [
  assumeWorkload,
  ...rules.map(({ assume }) => assume),
  assumeSecrets,
]
