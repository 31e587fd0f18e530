import type { ApiServer } from '../../application/apply/apiServer.ts'
import { updateAs } from '../../application/apply/serverSideApply.ts'
import { withTexts } from '../../application/metadata.ts'
import { objectKey, referenceOf } from '../../application/reference.ts'
import type { DeploymentState } from '../../deployment/state.ts'
import { deploymentStatusOf } from '../../deployment/statusOf.ts'
import { labelsIn, recordIn } from '../../document/fields.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { statusOf } from '../../rollout/statusOf.ts'
import type { JsonObject } from '../../units/json.ts'
import type { WorldNow } from '../worldNow.ts'
import { liveJob } from './jobs.ts'

/**
 * The API server as it is now: the objects that were written, with what the cluster has made of
 * them since.
 */
export function liveServer(now: WorldNow): ApiServer {
  const { gitops, program, at } = now
  const objects = new Map<string, JsonObject>()
  const namespaces = new Set(['default'])
  for (const stored of gitops?.objects ?? []) {
    const reference = referenceOf(stored)
    if (reference.namespace !== '') namespaces.add(reference.namespace)
    const live = liveJob(stored, program.gitops?.jobs ?? {}, at)
    objects.set(objectKey(reference), liveObject(live, now))
  }
  return { objects, namespaces }
}

function liveObject(stored: JsonObject, { rollout, deployments }: WorldNow): JsonObject {
  if (stored.kind === 'Deployment') return liveDeployment(stored, deployments)
  if (rollout === null) return stored
  if (isRollout(stored, rollout)) {
    const metadata = { ...recordIn(stored, 'metadata'), generation: rollout.generation }
    return { ...stored, metadata, status: statusOf(rollout) }
  }
  return stored.kind === 'Service' ? liveService(stored, rollout) : stored
}

function liveDeployment(stored: JsonObject, deployments: readonly DeploymentState[]): JsonObject {
  const { name, namespace } = referenceOf(stored)
  const state = deployments.find(
    ({ spec }) => spec.name === name && spec.namespace === (namespace || 'default'),
  )
  if (state === undefined) return stored
  const metadata = { ...recordIn(stored, 'metadata'), generation: state.generation }
  return { ...stored, metadata, status: deploymentStatusOf(state) }
}

/** Whether an object is the Rollout that is simulated. */
function isRollout(object: JsonObject, { spec }: RolloutState): boolean {
  const { kind, name, namespace } = referenceOf(object)
  return kind === 'Rollout' && name === spec.name && namespace === spec.namespace
}

// The Rollout's controller writes its hash into the selector, and its name beside it.
function liveService(stored: JsonObject, rollout: RolloutState): JsonObject {
  const { name, namespace } = referenceOf(stored)
  const found = rollout.services.find((service) => service.name === name)
  if (found === undefined || namespace !== rollout.spec.namespace) return stored
  const spec = recordIn(stored, 'spec')
  const selector = labelsIn(spec, 'selector')
  const hash = selector[hashLabel] ?? ''
  if (hash === found.hash) return stored
  const pointed = { ...spec, selector: { ...selector, [hashLabel]: found.hash } }
  const owner = found.managedBy
  const managed = owner === null ? {} : { 'argo-rollouts.argoproj.io/managed-by-rollouts': owner }
  const next = withTexts({ ...stored, spec: pointed }, 'annotations', managed)
  return updateAs(stored, next, 'rollouts-controller', '')
}
