import {
  conditionOf,
  withCondition,
  withoutCondition,
  withRenewedCondition,
} from '../conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { hasTimedOut, podsHaveProgressed } from '../decisions/progress.ts'
import { isAborted, recordEvent } from '../pass.ts'
import { isPromoted, type RolloutStatus } from '../status.ts'

/** Conditions of a status write, in the controller's order: Healthy, Progressing, Available, Completed. */
export function updateConditions(pass: Pass, draft: Draft): void {
  const becameUnhealthy = updateHealthy(pass, draft)
  const aborted = isAborted(pass)
  if (aborted) setAborted(pass, draft)
  else updateProgressing(pass, draft, becameUnhealthy)
  const available = pass.rules.isAvailable(pass, draft)
  draft.conditions = withCondition(
    draft.conditions,
    'Available',
    available ? 'True' : 'False',
    'AvailableReason',
    available ? 'Rollout has minimum availability' : NOT_AVAILABLE,
    pass.second,
  )
  draft.conditions = withoutCondition(draft.conditions, 'ReplicaFailure')
  updateCompleted(pass, draft)
}

const NOT_AVAILABLE = 'Rollout does not have minimum availability'

/** All pods updated and available, the strategy done, and the spec seen. */
export function isHealthy(pass: Pass, next: RolloutStatus): boolean {
  return (
    next.updatedReplicas === pass.desired &&
    next.availableReplicas === pass.desired &&
    pass.prev.observedGeneration === pass.begun.generation &&
    pass.rules.isComplete(pass, next)
  )
}

/** Something moved since the last status: what counts against the progress deadline. */
export function hasProgressed(pass: Pass, next: RolloutStatus): boolean {
  return podsHaveProgressed(pass.prev, next) || pass.rules.hasProgressed(pass.prev, next)
}

/** The progress deadline has passed for a status, at the time of the pass. */
export function isOverdue(pass: Pass, status: RolloutStatus): boolean {
  const progressing = conditionOf(status.conditions, 'Progressing')
  return hasTimedOut(progressing, pass.spec.progressDeadlineSeconds, pass.clock)
}

/** Pods that only wait out their scale-down delay are no lack of progress. */
export function isWaitingForScaleDown(pass: Pass): boolean {
  return pass.others.some((one) => one.scaleDownAt !== null)
}

function updateHealthy(pass: Pass, draft: Draft): boolean {
  const paused = draft.pauseConditions.length > 0 || pass.spec.paused
  const { second } = pass
  if (!paused && isHealthy(pass, draft)) {
    draft.conditions = withCondition(
      draft.conditions,
      'Healthy',
      'True',
      'RolloutHealthy',
      'Rollout is healthy',
      second,
    )
    return false
  }
  if (conditionOf(pass.prev.conditions, 'Healthy') === undefined) return false
  const before = draft.conditions
  draft.conditions = withCondition(
    before,
    'Healthy',
    'False',
    'RolloutHealthy',
    'Rollout is not healthy',
    second,
  )
  return draft.conditions !== before
}

function setAborted(pass: Pass, draft: Draft): void {
  const { abortMessage } = pass.pause
  const message = `Rollout aborted update to revision ${pass.revision}${abortMessage === '' ? '' : `: ${abortMessage}`}`
  const before = draft.conditions
  draft.conditions = withCondition(
    before,
    'Progressing',
    'False',
    'RolloutAborted',
    message,
    pass.second,
  )
  if (draft.conditions !== before) recordEvent(pass, 'Warning', 'RolloutAborted', message)
}

function updateProgressing(pass: Pass, draft: Draft, becameUnhealthy: boolean): void {
  const { second } = pass
  const name = pass.newRS === null ? '' : pass.newRS.name
  const subject = pass.newRS === null ? `Rollout "${pass.spec.name}"` : `ReplicaSet "${name}"`
  if (isHealthy(pass, draft)) {
    const message = `ReplicaSet "${name}" has successfully progressed.`
    draft.conditions = withCondition(
      draft.conditions,
      'Progressing',
      'True',
      'NewReplicaSetAvailable',
      message,
      second,
    )
  } else if (hasProgressed(pass, draft) || becameUnhealthy) {
    const promoted = draft.stableRS === draft.currentPodHash && becameUnhealthy
    draft.conditions = withRenewedCondition(
      draft.conditions,
      'Progressing',
      'True',
      promoted ? 'ReplicaSetNotAvailable' : 'ReplicaSetUpdated',
      promoted ? NOT_AVAILABLE : `${subject} is progressing.`,
      second,
    )
  } else if (
    !pass.rules.isIndefinite(pass) &&
    !isWaitingForScaleDown(pass) &&
    isOverdue(pass, draft)
  ) {
    draft.conditions = withCondition(
      draft.conditions,
      'Progressing',
      'False',
      'ProgressDeadlineExceeded',
      `${subject} has timed out progressing.`,
      second,
    )
  }
}

function updateCompleted(pass: Pass, draft: Draft): void {
  const completed = isPromoted(draft)
  const before = draft.conditions
  draft.conditions = withCondition(
    before,
    'Completed',
    completed ? 'True' : 'False',
    'RolloutCompleted',
    'RolloutCompleted',
    pass.second,
  )
  if (!completed && draft.conditions !== before) {
    const message = `Rollout not completed, started update to revision ${pass.revision} (${draft.currentPodHash})`
    recordEvent(pass, 'Normal', 'RolloutNotCompleted', message)
  }
}
