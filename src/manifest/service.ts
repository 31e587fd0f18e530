import { labelsIn, recordIn, textIn, textOrNull } from '../document/fields.ts'
import type { ServicePlan } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'

/** The annotation by which a Rollout marks the Services whose selector it switches. */
export const managedByRollouts = 'argo-rollouts.argoproj.io/managed-by-rollouts'

/** A Service whose structure has been checked. */
export function readService(object: JsonObject): ServicePlan {
  const metadata = recordIn(object, 'metadata')
  return {
    name: textIn(metadata, 'name'),
    namespace: textIn(metadata, 'namespace') || 'default',
    selector: labelsIn(recordIn(object, 'spec'), 'selector'),
    managedBy: textOrNull(recordIn(metadata, 'annotations'), managedByRollouts),
  }
}
