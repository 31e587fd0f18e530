import { mergeObject } from '../document/mergePatch.ts'
import { admitManifests } from '../manifest/read.ts'
import type { Plan } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'

export function editPlan(plan: Plan, patch: JsonObject): Plan | null {
  return again(plan, mergeObject(plan.rollout.source, patch))
}
export function setImage(plan: Plan, image: string): Plan {
  const source = JSON.parse(JSON.stringify(plan.rollout.source))
  source.spec.template.spec.containers[0].image = image
  return again(plan, source) ?? plan
}
function again(plan: Plan, source: JsonObject): Plan | null {
  const objects = plan.manifests.map((m) => (m.kind === 'Rollout' ? source : m))
  return admitManifests(objects, { templateNames: 'imageTag' }).plan
}
