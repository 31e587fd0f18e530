import type { ReplicaSetCounts } from '../../replicas/counts.ts'
import { isAvailable } from '../../replicas/enough.ts'

/**
 * A Service may be pointed at a ReplicaSet. One that is only now taken over (it lacks the
 * annotation `managed-by-rollouts`) waits for all pods, so as not to overload them; later one
 * available pod will do. (`ensureSVCTargets`)
 */
export function maySwitchService(
  service: { readonly managedBy: string | null },
  replicaSet: ReplicaSetCounts | null,
  checkAvailability: boolean,
): boolean {
  if (replicaSet === null) return false
  if (!checkAvailability) return true
  return replicaSet.available > 0 && (service.managedBy !== null || isAvailable(replicaSet))
}
