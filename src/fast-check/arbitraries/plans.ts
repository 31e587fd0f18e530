import fc, { type Arbitrary } from 'fast-check'
import { readManifests } from '../../manifest/read.ts'
import type { Plan } from '../../plan/plan.ts'
import type { JsonObject } from '../../units/json.ts'
import { unreachable } from '../../units/unreachable.ts'
import { manifestLists, type PlanFamily, planFamilies } from './manifests.ts'

/**
 * Plans of the families named, of every family if none is. Pod templates go by the tag of their
 * image (`v2`), which reads better in a counterexample than a fingerprint. Shrinks to a canary of
 * one replica and one step.
 */
export function plans(...families: readonly PlanFamily[]): Arbitrary<Plan> {
  const wanted = families.length === 0 ? planFamilies : families
  return fc.oneof({ withCrossShrink: true }, ...wanted.map(manifestLists)).map(planOf)
}

/** The plan of manifests that are in order by construction. */
export function planOf(manifests: readonly JsonObject[]): Plan {
  const { plan, diagnostics } = readManifests(manifests, { templateNames: 'imageTag' })
  return plan ?? unreachable(`a generated plan was refused: ${JSON.stringify(diagnostics)}`)
}
