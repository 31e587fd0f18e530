import { updateAs } from '../../application/apply/serverSideApply.ts'
import { referenceOf } from '../../application/reference.ts'
import { recordIn } from '../../document/fields.ts'
import type { Count } from '../../units/amounts.ts'
import type { WorldNow } from '../worldNow.ts'
import { storeObject } from './applyManifests.ts'

/** Who writes sizes besides people, as it calls itself in `managedFields`. */
export type SizeManager = 'kube-controller-manager' | 'rollouts-controller'

/**
 * A controller wrote `spec.replicas` through the scale subresource: whoever compares the cluster
 * with Git finds it there.
 */
export function noticeSize(
  now: WorldNow,
  kind: string,
  name: string,
  replicas: Count,
  manager: SizeManager,
): void {
  const { gitops, program } = now
  if (gitops === null) return
  const { namespace } = program.plan.rollout
  const stored = gitops.objects.find((object) => {
    const reference = referenceOf(object)
    const isNamed = reference.kind === kind && reference.name === name
    return isNamed && (reference.namespace || 'default') === namespace
  })
  if (stored === undefined) return
  const spec = { ...recordIn(stored, 'spec'), replicas }
  storeObject(now, updateAs(stored, { ...stored, spec }, manager, 'scale'))
}
