import { printLabelSelector } from '../cluster/labelSelector.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { JsonObject } from '../units/json.ts'
import { type Instant, rfc3339 } from '../units/time.ts'
import { albStatus } from './albStatus.ts'
import { strategies } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'
import type { RolloutCondition } from './status.ts'
import { compact } from './stored.ts'

/**
 * `.status` of the Rollout, field for field as Argo Rollouts stores it: names, shapes and omissions
 * (an empty text, a zero, a false and an empty list are left out, as Go's `omitempty` does).
 *
 * Not kept: `duration` (only metrics read it), `collisionCount`, `workloadObservedGeneration`, and
 * of a step plugin's status the times, the back-off and what the plugin stored for itself.
 */
export function statusOf(state: RolloutState): JsonObject {
  const { status } = state
  return compact({
    abort: status.abort,
    pauseConditions: status.pauseConditions.map(({ reason, startTime }) => ({
      reason,
      startTime: rfc3339(startTime),
    })),
    controllerPause: status.controllerPause,
    abortedAt: timeOf(status.abortedAt),
    currentPodHash: status.currentPodHash,
    currentStepHash: status.currentStepHash,
    replicas: status.replicas,
    updatedReplicas: status.updatedReplicas,
    readyReplicas: status.readyReplicas,
    availableReplicas: status.availableReplicas,
    currentStepIndex: status.currentStepIndex,
    observedGeneration: status.observedGeneration === 0 ? '' : String(status.observedGeneration),
    conditions: status.conditions.map(conditionOf),
    ...Object.fromEntries(
      strategies.map(([name, { statusBlock }]) => [name, statusBlock.write(status)]),
    ),
    ...albStatus(state),
    HPAReplicas: status.HPAReplicas,
    selector: selectorTextOf(state),
    stableRS: status.stableRS,
    restartedAt: timeOf(status.restartedAt),
    promoteFull: status.promoteFull,
    phase: status.phase,
    message: status.message,
  })
}

function conditionOf(condition: RolloutCondition): JsonObject {
  const { type, status, lastUpdateTime, lastTransitionTime, reason, message } = condition
  return {
    type,
    status,
    lastUpdateTime: rfc3339(lastUpdateTime),
    lastTransitionTime: rfc3339(lastTransitionTime),
    reason,
    message,
  }
}

/**
 * `status.selector`, as `kubectl` prints a label selector. An HPA counts the pods that it selects,
 * so a Rollout with an active ReplicaSet narrows it to that one. Only the full status write, which
 * also records the template's hash, writes it; '' before that.
 */
export function selectorTextOf({ spec, status, replicaSets }: RolloutState): string {
  if (status.currentPodHash === '') return ''
  const { activeSelector } = status
  const isActive = replicaSets.some(({ hash }) => hash === activeSelector)
  return printLabelSelector(spec.selector, isActive ? { [hashLabel]: activeSelector } : {})
}

function timeOf(at: Instant | null): string | null {
  return at === null ? null : rfc3339(at)
}
