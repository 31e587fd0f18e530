import type { AutoscalerSpec } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'

export interface FixedSize {
  readonly replicas: Count
  /** Of the event. */
  readonly reason: string
}

/**
 * The size that needs no metrics, windows or policies: none for a target that has been scaled to
 * none, and a limit for one that is outside of its limits. null: the metrics decide.
 */
export function fixedSize(
  { minReplicas, maxReplicas }: Pick<AutoscalerSpec, 'minReplicas' | 'maxReplicas'>,
  current: Count,
): FixedSize | null {
  if (current === 0) return { replicas: 0, reason: '' }
  if (current > maxReplicas) {
    return { replicas: maxReplicas, reason: 'Current number of replicas above Spec.MaxReplicas' }
  }
  if (current < minReplicas) {
    return { replicas: minReplicas, reason: 'Current number of replicas below Spec.MinReplicas' }
  }
  return null
}
