import { updateAs } from '../../application/apply/serverSideApply.ts'
import type { RolloutSpec } from '../../plan/plan.ts'
import { sameJson } from '../../units/sameJson.ts'
import { isObject } from '../objectsNow.ts'
import type { ScriptEntry } from '../scenario.ts'
import type { WorldNow } from '../worldNow.ts'
import { storeObject } from './applyManifests.ts'

/**
 * The API server writes down who changed which fields of what is released: an entry of the script
 * is one write by one manager.
 */
export function noticeWrite(now: WorldNow, entry: ScriptEntry): void {
  const { rollout, deployments, gitops } = now
  if (gitops === null) return
  const { plan } = now.program
  if (rollout !== null) noticeSpec(now, 'Rollout', rollout.spec, managerOf(entry))
  for (const { spec } of deployments) {
    const manager = plan.workload === 'Deployment' ? kubectlOf(entry) : managerOf(entry)
    noticeSpec(now, 'Deployment', spec, manager)
  }
}

type Manager = readonly [manager: string, subresource: string]

function noticeSpec(
  now: WorldNow,
  kind: string,
  { name, namespace, source }: Pick<RolloutSpec, 'name' | 'namespace' | 'source'>,
  [manager, subresource]: Manager,
): void {
  const stored = now.gitops?.objects.find((object) => isObject(object, kind, name, namespace))
  const { spec } = source
  if (stored === undefined || spec === undefined || sameJson(stored.spec, spec)) return
  storeObject(now, updateAs(stored, { ...stored, spec }, manager, subresource))
}

// As the tools call themselves in `managedFields`.
function managerOf(entry: ScriptEntry): Manager {
  const { patch, patchWorkload, scale, scaleWorkload } = entry
  if (patch !== undefined || patchWorkload !== undefined) return ['kubectl-patch', '']
  if (scale !== undefined || scaleWorkload !== undefined) return ['kubectl', 'scale']
  return ['kubectl-argo-rollouts', '']
}

function kubectlOf(entry: ScriptEntry): Manager {
  if (entry.patch !== undefined || entry.scale !== undefined) return managerOf(entry)
  return [entry.setImage === undefined ? 'kubectl-rollout' : 'kubectl-set', '']
}
