import { placeTemplate } from '../manifest/edit.ts'
import type { Plan, RolloutSpec } from '../plan/plan.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import type { WorldNow } from './worldNow.ts'

/** A world in which the plan may be another one by now. */
export type Standing = Pick<WorldNow, 'program' | 'written' | 'gitops'>

/**
 * The plan of the objects as people, or Git, last wrote them; what controllers wrote since is not
 * in it.
 */
export function standingPlan({ program, written, gitops }: Standing): Plan {
  if (gitops !== null && gitops.plan !== null) return gitops.plan
  if (written === null) return program.plan
  return program.readPlan(written.objects).plan ?? program.plan
}

/**
 * The plan as it reads now: edits so far are in the Rollout's own source, and what people did to
 * the object that its `workloadRef` names is in the template that the Rollout has of it.
 */
export function planNow(plan: Plan, rollout: RolloutSpec): Plan {
  const { name } = plan.rollout
  const manifests = plan.manifests.map((manifest) =>
    isRollout(manifest, name) ? rollout.source : manifest,
  )
  const now = { ...plan, rollout, manifests }
  const { source } = rollout.template
  // A reference that led nowhere brought no template.
  const hasTemplate = rollout.workloadRef !== null && Object.keys(source).length > 0
  return hasTemplate ? { ...now, manifests: placeTemplate(now, source) } : now
}

function isRollout(manifest: JsonObject, name: string): boolean {
  const { kind, metadata } = manifest
  return kind === 'Rollout' && isJsonObject(metadata) && metadata.name === name
}
