import { updateAs } from '../../application/apply/serverSideApply.ts'
import { sameJson } from '../../units/sameJson.ts'
import type { ScriptEntry } from '../scenario.ts'
import type { WorldNow } from '../worldNow.ts'
import { storeObject } from './applyManifests.ts'
import { isRollout } from './liveServer.ts'

/**
 * The API server writes down who changed which fields of the Rollout: an entry of the script is one
 * write by one manager.
 */
export function noticeWrite(now: WorldNow, entry: ScriptEntry): void {
  const { gitops, rollout } = now
  if (gitops === null || rollout === null) return
  const stored = gitops.objects.find((object) => isRollout(object, rollout))
  const { spec } = rollout.spec.source
  if (stored === undefined || spec === undefined || sameJson(stored.spec, spec)) return
  const [manager, subresource] = managerOf(entry)
  storeObject(now, updateAs(stored, { ...stored, spec }, manager, subresource))
}

// As the tools call themselves in `managedFields`.
function managerOf(entry: ScriptEntry): readonly [manager: string, subresource: string] {
  if (entry.patch !== undefined) return ['kubectl-patch', '']
  if (entry.scale !== undefined) return ['kubectl', 'scale']
  return ['kubectl-argo-rollouts', '']
}
