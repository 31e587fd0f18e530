import type { PodCohort } from '../../cluster/objects.ts'
import type { PodTemplate } from '../../plan/plan.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/** What Rollouts' and Experiments' ReplicaSets have in common. */
export interface OwnedReplicaSet {
  readonly name: string
  readonly template: PodTemplate
  readonly minReadySeconds: number
  readonly createdAt: Instant
  readonly scaleDownAt: Instant | null
  readonly want: Count
  readonly have: Count
  readonly ready: Count
  readonly available: Count
  readonly pods: readonly PodCohort[]
}
