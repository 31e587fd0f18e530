import type { ReplicaSet } from '../../../../src/cluster/objects.ts'
import { begin } from '../../../../src/rollout/begin.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import { emptyStatus } from '../../../../src/rollout/status.ts'
import { start } from '../../../../src/units/time.ts'
import type { RecordedSpec } from './cluster.ts'
import { passAt, planOf, shortNames } from './cluster.ts'
import type { RecordedReplicaSet, RecordedStatus } from './recorded.ts'

// One pass over ReplicaSets as they stand: what it resizes, and what its status says.

interface Input {
  readonly rollout: RecordedSpec & { readonly status?: RecordedStatus }
  readonly replicaSets: readonly (RecordedReplicaSet & { readonly revision: number })[]
}

export function reconcileScale(input: Input): unknown {
  const { state, orders } = passAt(standing(input), 0)
  const { status } = state
  return {
    scaled: orders.flatMap((order) =>
      order.kind === 'scaleReplicaSet' ? [{ name: order.hash, to: order.to }] : [],
    ),
    newStatus: {
      currentStepIndex: status.currentStepIndex,
      abort: status.abort,
      phase: status.phase,
      message: shortNames(status.message),
    },
  }
}

/** The Rollout in the middle of it, with everything observed that there is. */
function standing({ rollout, replicaSets }: Input): RolloutState {
  const { status: recorded, ...spec } = rollout
  const newest = replicaSets.at(-1)
  const plan = planOf(spec, recorded?.currentPodHash ?? '')
  const observed = replicaSets.map(
    ({ hash = '', replicas, availableReplicas = 0, revision }): ReplicaSet => ({
      name: `${plan.rollout.name}-${hash}`,
      hash,
      template: plan.rollout.template,
      ephemeral: null,
      createdAt: start,
      minReadySeconds: 0,
      revision,
      revisionHistory: '',
      desiredReplicas: plan.rollout.replicas ?? 1,
      scaleDownAt: null,
      want: replicas ?? 1,
      have: replicas ?? 1,
      ready: availableReplicas,
      available: availableReplicas,
      pods: [],
      failure: '',
    }),
  )
  const status = {
    ...emptyStatus,
    stableRS: recorded?.stableRS ?? '',
    currentPodHash: recorded?.currentPodHash ?? '',
    currentStepIndex: recorded?.currentStepIndex ?? null,
    currentStepHash: plan.rollout.stepsHash,
    abort: recorded?.abort ?? false,
    promoteFull: recorded?.promoteFull ?? false,
    observedGeneration: 1,
  }
  const revision = newest?.revision ?? 0
  const live = { generation: 1, revision, status, replicaSets: observed, analysisRuns: [] }
  return begin(plan, { live })
}
