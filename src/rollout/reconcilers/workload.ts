import type { ReplicaSet } from '../../cluster/objects.ts'
import type { Count } from '../../units/amounts.ts'
import type { Pass } from '../contract.ts'

// `spec.workloadRef.scaleDown`: the Deployment whose template the Rollout took over is scaled down,
// once and for all, while the first revision is rolled out. Later revisions leave it alone.

/**
 * `onsuccess`: the Deployment goes to 0 at a promotion of the first revision that is Healthy
 * already.
 */
export function retireWorkload(pass: Pass): void {
  const { workloadRef } = pass.spec
  if (workloadRef?.scaleDown !== 'onsuccess' || pass.revision !== 1) return
  if (pass.prev.phase === 'Healthy') scaleWorkload(pass, 0)
}

/**
 * `progressively`: with every sizing of the first revision's ReplicaSet the Deployment keeps as
 * many pods as are not ready yet, and gets them back where the ReplicaSet shrinks.
 */
export function shrinkWorkload(pass: Pass, sized: ReplicaSet, size: Count): void {
  const { workloadRef } = pass.spec
  if (workloadRef?.scaleDown !== 'progressively' || sized.revision !== 1) return
  const { phase, readyReplicas } = pass.prev
  const { healthyWorkloadGoes } = pass.controller
  if (healthyWorkloadGoes && phase === 'Healthy') scaleWorkload(pass, 0)
  else if (readyReplicas > 0 || sized.want > size) {
    scaleWorkload(pass, Math.max(0, pass.desired - readyReplicas))
  }
}

function scaleWorkload(pass: Pass, replicas: Count): void {
  const present = pass.workloadReplicas ?? pass.spec.workloadRef?.replicas
  if (present === replicas) return
  pass.workloadReplicas = replicas
  pass.effects.push({ kind: 'scaleWorkload', at: pass.second, replicas })
}
