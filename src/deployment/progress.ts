import {
  conditionOf,
  renewing,
  said,
  withCondition,
  withoutCondition,
} from '../cluster/conditions.ts'
import { noProgressDeadline } from '../plan/deployment.ts'
import type { DeploymentSpec } from '../plan/plan.ts'
import { after, type Duration, instant, seconds } from '../units/time.ts'
import type { Draft } from './draft.ts'
import type { DeploymentState, DeploymentStatus } from './state.ts'

/** Without a progress deadline nobody judges progress, and there is no condition Progressing. */
export function hasDeadline({ progressDeadlineSeconds }: DeploymentSpec): boolean {
  return progressDeadlineSeconds !== noProgressDeadline
}

/** DeploymentComplete: all pods are new and available, and the controller has seen the spec. */
export function isDeploymentComplete(
  { spec, generation }: Pick<DeploymentState, 'spec' | 'generation'>,
  status: DeploymentStatus,
): boolean {
  return (
    status.updatedReplicas === spec.replicas &&
    status.replicas === spec.replicas &&
    status.availableReplicas === spec.replicas &&
    status.observedGeneration >= generation
  )
}

/**
 * The status with the condition Progressing as it is to be: complete, progressing since the status
 * that is stored, or out of time. A Deployment that was complete once is not judged again before
 * its next update, whatever becomes of its pods.
 */
export function withProgress(draft: Draft, next: DeploymentStatus): DeploymentStatus {
  const { begun, second, status, newReplicaSet } = draft
  if (!hasDeadline(begun.spec)) {
    return { ...next, conditions: withoutCondition(next.conditions, 'Progressing') }
  }
  const present = conditionOf(status.conditions, 'Progressing')
  const isOver =
    present?.reason === 'NewReplicaSetAvailable' && next.replicas === next.updatedReplicas
  if (isOver) return next
  const subject =
    newReplicaSet === null
      ? `Deployment "${begun.spec.name}"`
      : `ReplicaSet "${newReplicaSet.name}"`
  if (isDeploymentComplete(begun, next)) {
    const message = `${subject} has successfully progressed.`
    const complete = said('Progressing', 'True', 'NewReplicaSetAvailable', message)
    return { ...next, conditions: withCondition(next.conditions, complete, second) }
  }
  if (hasProgressed(status, next)) {
    const message = `${subject} is progressing.`
    const progressing = said('Progressing', 'True', 'ReplicaSetUpdated', message)
    return { ...next, conditions: renewing(next.conditions, present, progressing, second) }
  }
  if (!isTimedOut(draft)) return next
  const message = `${subject} has timed out progressing.`
  const late = said('Progressing', 'False', 'ProgressDeadlineExceeded', message)
  return { ...next, conditions: withCondition(next.conditions, late, second) }
}

/**
 * Where a Deployment may be stuck, asks for the pass that will find out: a second after the
 * deadline, or over and over when less than a second is left.
 */
export function askWhenOver(draft: Draft): void {
  const { begun, at, status } = draft
  const present = conditionOf(status.conditions, 'Progressing')
  if (present === undefined || !hasDeadline(begun.spec) || isDeploymentComplete(begun, status))
    return
  if (present.reason === 'ProgressDeadlineExceeded') return
  const late = after(present.lastUpdateTime, deadlineOf(begun.spec))
  draft.wakeAt = late <= at + 1000 ? at : instant(late + 1000)
}

// DeploymentProgressing.
function hasProgressed(before: DeploymentStatus, now: DeploymentStatus): boolean {
  return (
    now.updatedReplicas > before.updatedReplicas ||
    now.replicas - now.updatedReplicas < before.replicas - before.updatedReplicas ||
    now.readyReplicas > before.readyReplicas ||
    now.availableReplicas > before.availableReplicas
  )
}

// DeploymentTimedOut. A pass runs a moment after its instant, so a deadline at the instant itself
// is over. The end of a pause sets the clock anew, and is no excuse from then on.
function isTimedOut({ begun, status, at }: Draft): boolean {
  const present = conditionOf(status.conditions, 'Progressing')
  if (present === undefined || present.reason === 'NewReplicaSetAvailable') return false
  return after(present.lastUpdateTime, deadlineOf(begun.spec)) <= at
}

function deadlineOf({ progressDeadlineSeconds }: DeploymentSpec): Duration {
  return seconds(progressDeadlineSeconds)
}
