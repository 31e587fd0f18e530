import { recordIn, textIn } from '../document/fields.ts'
import type { Plan } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'
import { deploymentFrom, rolloutFrom } from './deployment.ts'
import { admitUnder, type Reading } from './read.ts'

/**
 * The same workload as a Rollout, so that one scenario can be played with both; a plan for a
 * Rollout is that already. A Deployment's rolling update becomes a canary without steps, with its
 * limits; Recreate one that may delete all old pods first.
 */
export function asRollout(plan: Plan): Reading {
  return plan.workload === 'Rollout' ? { plan, diagnostics: [] } : converted(plan, rolloutFrom)
}

/**
 * The same workload as a Deployment with a rolling update, whose limits are those of the canary or
 * Kubernetes' own. Steps, analyses and routing are left out: it has none. Of a Rollout with a
 * `workloadRef` it is the Deployment that it refers to.
 */
export function asDeployment(plan: Plan): Reading {
  if (plan.workload === 'Deployment') return { plan, diagnostics: [] }
  const { workloadRef, namespace } = plan.rollout
  if (workloadRef === null) return converted(plan, deploymentFrom)
  const manifests = plan.manifests.filter((object) => !isWorkload(plan, object))
  const deployment = `${namespace}/${workloadRef.name}`
  const { templateNames, controller, missing } = plan
  return admitUnder(controller, manifests, { deployment, templateNames, missing })
}

function converted(plan: Plan, convert: (object: JsonObject) => JsonObject): Reading {
  const { rollout, workload, templateNames, controller, missing } = plan
  const name = `${rollout.namespace}/${rollout.name}`
  const other = workload === 'Rollout' ? { deployment: name } : { rollout: name }
  const manifests = plan.manifests.map((object) =>
    isWorkload(plan, object) ? convert(object) : object,
  )
  return admitUnder(controller, manifests, { ...other, templateNames, missing })
}

function isWorkload({ workload, rollout }: Plan, object: JsonObject): boolean {
  if (object.kind !== workload) return false
  const metadata = recordIn(object, 'metadata')
  const namespace = textIn(metadata, 'namespace') || 'default'
  return textIn(metadata, 'name') === rollout.name && namespace === rollout.namespace
}
