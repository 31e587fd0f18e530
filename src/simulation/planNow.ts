import type { Plan, RolloutSpec } from '../plan/plan.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'

/** The plan as it reads now: edits so far are in the Rollout's own source. */
export function planNow(plan: Plan, rollout: RolloutSpec): Plan {
  const { name } = plan.rollout
  const manifests = plan.manifests.map((manifest) =>
    isRollout(manifest, name) ? rollout.source : manifest,
  )
  return { ...plan, rollout, manifests }
}

function isRollout(manifest: JsonObject, name: string): boolean {
  const { kind, metadata } = manifest
  return kind === 'Rollout' && isJsonObject(metadata) && metadata.name === name
}
