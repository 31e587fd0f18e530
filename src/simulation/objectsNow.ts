import type { Service } from '../cluster/objects.ts'
import { recordIn, textIn } from '../document/fields.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import { managedByRollouts } from '../manifest/service.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { releasedDeployment, withDeployments } from './deploying.ts'
import { planNow, standingPlan } from './planNow.ts'
import type { Program } from './program.ts'
import type { WorldNow } from './worldNow.ts'

/**
 * The objects that people write, as the API server has them now: the Rollout with every edit, the
 * object of its `workloadRef` with its size, Services with their selectors, every Deployment.
 * Without what the plan is for while it is not there.
 */
export function objectsNow(now: WorldNow): readonly JsonObject[] {
  return withDeployments(now, objectsOf(now))
}

function objectsOf(now: WorldNow): readonly JsonObject[] {
  const { program, rollout, written } = now
  if (rollout !== null) {
    const plan = standingPlan(now)
    return withState(planNow(plan, rollout.spec).manifests, rollout)
  }
  if (releasedDeployment(now) !== null) return standingPlan(now).manifests
  if (written !== null) return written.objects
  return program.plan.manifests.filter((one) => !isPlayed(program, one))
}

/** The files as they were last applied. */
export function lastApplied(now: WorldNow): readonly JsonObject[] {
  const { program, written } = now
  if (written !== null) return written.lastApplied
  const { manifests } = program.plan
  return isThere(now) ? manifests : manifests.filter((one) => !isPlayed(program, one))
}

/** Whether what the plan is for has been applied, and not been deleted since. */
export function isThere(now: Pick<WorldNow, 'rollout' | 'deployments' | 'program'>): boolean {
  return now.rollout !== null || releasedDeployment(now) !== null
}

/** Whether it is the object that the plan is for. */
export function isPlayed({ plan, workload }: Program, object: JsonObject): boolean {
  return isObject(object, workload.kind, workload.name, plan.rollout.namespace)
}

// What the Rollout's controller, and people through it, wrote into objects besides the Rollout.
function withState(objects: readonly JsonObject[], rollout: RolloutState): readonly JsonObject[] {
  const { spec, services, workloadReplicas } = rollout
  const { namespace, workloadRef } = spec
  return objects.map((object) => {
    if (workloadRef !== null && isObject(object, workloadRef.kind, workloadRef.name, namespace)) {
      const replicas = workloadReplicas ?? workloadRef.replicas
      return { ...object, spec: { ...recordIn(object, 'spec'), replicas } }
    }
    if (object.kind !== 'Service' || objectNamespace(object) !== namespace) return object
    const service = services.find(({ name }) => name === objectName(object))
    return service === undefined ? object : withSelection(object, service)
  })
}

/** A Service that selects and is managed as its Rollout, or who cleaned up behind it, left it. */
export function withSelection(object: JsonObject, { hash, managedBy }: Service): JsonObject {
  const spec = recordIn(object, 'spec') ?? {}
  const metadata = recordIn(object, 'metadata') ?? {}
  return {
    ...object,
    metadata: withMember(metadata, 'annotations', managedByRollouts, managedBy),
    spec: withMember(spec, 'selector', hashLabel, hash === '' ? null : hash),
  }
}

// A map that comes to nothing is left out, as it is where nobody ever wrote one.
function withMember(
  object: JsonObject,
  map: string,
  key: string,
  value: string | null,
): JsonObject {
  const { [map]: _, ...others } = object
  const { [key]: present, ...rest } = recordIn(object, map) ?? {}
  if ((present ?? null) === value) return object
  const members: Record<string, Json> = value === null ? rest : { ...rest, [key]: value }
  return Object.keys(members).length === 0 ? others : { ...others, [map]: members }
}

/** Whether it is the object of that kind and name. */
export function isObject(
  object: JsonObject,
  kind: string,
  name: string,
  namespace: string,
): boolean {
  return (
    object.kind === kind && objectName(object) === name && objectNamespace(object) === namespace
  )
}

export function objectName(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'name')
}

/** `default`, if it says nothing. */
export function objectNamespace(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'namespace') || 'default'
}
