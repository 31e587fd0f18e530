import { referenceOf } from '../application/reference.ts'
import { settledDeployment } from '../deployment/settled.ts'
import { type DeploymentState, startDeployment } from '../deployment/state.ts'
import { withDeploymentSpec } from '../deployment/write.ts'
import { recordIn } from '../document/fields.ts'
import { mergeObject } from '../document/mergePatch.ts'
import { readDeployment } from '../manifest/reading/deployment.ts'
import { editDeployment } from '../plan/deployment.ts'
import type { DeploymentSpec, Plan } from '../plan/plan.ts'
import { readDeploymentTemplate } from '../plan/podTemplate.ts'
import type { RolloutState } from '../rollout/state.ts'
import { withWorkloadReplicas } from '../rollout/write.ts'
import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import { instant } from '../units/time.ts'
import type { WorldNow } from './worldNow.ts'

// Deployments as objects: who writes them, and how their Rollout hears of it.

/** Long enough ago that nothing of their last rollout is left to wait for. */
const BEFORE = instant(-86_400_000)

/** The Deployments that stand in the cluster before anybody does anything, all pods available. */
export function standingDeployments(plan: Plan): readonly DeploymentState[] {
  return plan.deployments
    .filter((spec) => !(plan.workload === 'Deployment' && spec.name === plan.rollout.name))
    .map((spec) => settledDeployment(spec, BEFORE))
}

function deploymentNamed(
  { deployments }: Pick<WorldNow, 'deployments'>,
  name: string,
): DeploymentState | null {
  for (const one of deployments) if (one.spec.name === name) return one
  return null
}

/** The Deployment that a plan is for; null: there is none, or it is for a Rollout. */
export function releasedDeployment(
  now: Pick<WorldNow, 'deployments' | 'program'>,
): DeploymentState | null {
  const { kind, name } = now.program.workload
  return kind === 'Deployment' ? deploymentNamed(now, name) : null
}

/** Somebody wrote a Deployment: its controller has something to look at if the spec changed. */
export function writeDeployment(now: WorldNow, next: DeploymentState): void {
  const { name } = next.spec
  const before = deploymentNamed(now, name)
  if (before === next) return
  now.deployments =
    before === null
      ? [...now.deployments, next]
      : now.deployments.map((one) => (one === before ? next : one))
  if (before === null || before.generation !== next.generation) wake(now, name)
  const { rollout } = now
  if (rollout === null || !refersTo(rollout, name)) return
  if (workloadReplicasOf(rollout) === next.spec.replicas) return
  now.rollout = withWorkloadReplicas(rollout, next.spec.replicas)
}

export function wake(now: WorldNow, deployment: string): void {
  if (now.awakeDeployments.includes(deployment)) return
  now.awakeDeployments = [...now.awakeDeployments, deployment]
}

/** `spec.replicas` of a Deployment, as a controller or a person writes it. */
export function scaleDeployment(now: WorldNow, name: string, replicas: Count): void {
  const before = deploymentNamed(now, name)
  if (before === null) return
  const next = withDeploymentSpec(before, editDeployment(before.spec, { replicas }))
  writeDeployment(now, next)
}

/** The Deployments are those that were stored; one that is new begins without pods. */
export function storeDeployments(now: WorldNow, stored: readonly DeploymentSpec[]): void {
  const isThere = (one: DeploymentState): boolean =>
    stored.some(({ name }) => name === one.spec.name)
  if (!now.deployments.every(isThere)) now.deployments = now.deployments.filter(isThere)
  for (const spec of stored) writeDeployment(now, written(now, spec))
}

function written(now: WorldNow, spec: DeploymentSpec): DeploymentState {
  const before = deploymentNamed(now, spec.name)
  return before === null ? startDeployment(spec) : withDeploymentSpec(before, spec)
}

/**
 * What somebody did to a Rollout with a `workloadRef` may be a write of the Deployment: its pod
 * template, or its size.
 */
export function followRollout(now: WorldNow, before: RolloutState | null): void {
  const { rollout, program } = now
  if (rollout === null || rollout === before) return
  const { workloadRef, template } = rollout.spec
  if (workloadRef === null || !refersTo(rollout, workloadRef.name)) return
  const state = deploymentNamed(now, workloadRef.name)
  if (state === null) return
  const { templateNames, workload } = program.plan
  const isRetold = before !== null && before.spec.template !== template
  const next = isRetold ? readDeploymentTemplate(template.source, templateNames, workload) : null
  const fields = next === null || next.hash === state.spec.template.hash ? {} : { template: next }
  const replicas = workloadReplicasOf(rollout)
  const size = replicas === state.spec.replicas ? {} : { replicas }
  const spec = editDeployment(state.spec, { ...fields, ...size })
  writeDeployment(now, withDeploymentSpec(state, spec))
}

/** A JSON merge patch of the Deployment that the Rollout refers to. */
export function patchReferenced(now: WorldNow, patch: JsonObject): void {
  const { rollout, program } = now
  const reference = rollout?.spec.workloadRef ?? null
  const state = reference === null ? null : deploymentNamed(now, reference.name)
  if (state === null || reference?.kind !== 'Deployment') return
  const { templateNames, workload } = program.plan
  const patched = mergeObject(sourceOf(state), patch)
  writeDeployment(now, withDeploymentSpec(state, readDeployment(patched, templateNames, workload)))
}

/** Of the Deployment that a Rollout refers to. */
function workloadReplicasOf({ workloadReplicas, spec }: RolloutState): Count {
  return workloadReplicas ?? spec.workloadRef?.replicas ?? 1
}

function refersTo({ spec }: RolloutState, deployment: string): boolean {
  return spec.workloadRef?.kind === 'Deployment' && spec.workloadRef.name === deployment
}

/** Deployments among objects, with what was written to them since. */
export function withDeployments(
  { deployments }: Pick<WorldNow, 'deployments'>,
  objects: readonly JsonObject[],
): readonly JsonObject[] {
  if (deployments.length === 0) return objects
  return objects.map((object) => {
    if (object.kind !== 'Deployment') return object
    const { name, namespace } = referenceOf(object)
    const state = deploymentNamed({ deployments }, name)
    if (state === null || state.spec.namespace !== (namespace || 'default')) return object
    return sourceOf(state)
  })
}

// With the size that the API server writes in where nobody says one.
function sourceOf({ spec: { source, replicas } }: DeploymentState): JsonObject {
  return { ...source, spec: { ...recordIn(source, 'spec'), replicas } }
}
