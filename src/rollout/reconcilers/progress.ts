import {
  conditionOf,
  type Said,
  withCondition,
  withoutCondition,
  withRenewedCondition,
} from '../conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { hasTimedOut, podsHaveProgressed } from '../decisions/progress.ts'
import { isAborted, recordEvent } from '../pass.ts'
import { isPromoted, type RolloutStatus } from '../status.ts'

/**
 * Conditions of a status write, in the controller's order: Healthy, Progressing, Available,
 * Completed.
 */
export function updateConditions(pass: Pass, draft: Draft, healthy: boolean): void {
  const becameUnhealthy = updateHealthy(pass, draft, healthy)
  if (isAborted(pass)) setAborted(pass, draft)
  else if (healthy) setProgressed(pass, draft)
  else updateProgressing(pass, draft, becameUnhealthy)
  const isAvailable = pass.rules.isAvailable(pass, draft)
  draft.conditions = withCondition(
    draft.conditions,
    isAvailable ? available : unavailable,
    pass.second,
  )
  draft.conditions = withoutCondition(draft.conditions, 'ReplicaFailure')
  updateCompleted(pass, draft)
}

const NOT_AVAILABLE = 'Rollout does not have minimum availability'
const availability = { type: 'Available', reason: 'AvailableReason' } as const
const available: Said = {
  ...availability,
  status: 'True',
  message: 'Rollout has minimum availability',
}
const unavailable: Said = { ...availability, status: 'False', message: NOT_AVAILABLE }

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

function updateHealthy(pass: Pass, draft: Draft, complete: boolean): boolean {
  const paused = draft.pauseConditions.length > 0 || pass.spec.paused
  const before = draft.conditions
  if (!paused && complete) {
    draft.conditions = withCondition(before, healthy, pass.second)
    return false
  }
  if (conditionOf(pass.prev.conditions, 'Healthy') === undefined) return false
  draft.conditions = withCondition(before, unhealthy, pass.second)
  return draft.conditions !== before
}

const rolloutHealthy = { type: 'Healthy', reason: 'RolloutHealthy' } as const
const healthy: Said = { ...rolloutHealthy, status: 'True', message: 'Rollout is healthy' }
const unhealthy: Said = { ...rolloutHealthy, status: 'False', message: 'Rollout is not healthy' }

function setAborted(pass: Pass, draft: Draft): void {
  const { abortMessage } = pass.pause
  const aborted = `Rollout aborted update to revision ${pass.revision}`
  const message = abortMessage === '' ? aborted : `${aborted}: ${abortMessage}`
  const before = draft.conditions
  const reason = 'RolloutAborted'
  const said = { type: 'Progressing', status: 'False', reason, message } as const
  draft.conditions = withCondition(before, said, pass.second)
  if (draft.conditions !== before) recordEvent(pass, 'Warning', reason, message)
}

function setProgressed({ newRS, second }: Pass, draft: Draft): void {
  const reason = 'NewReplicaSetAvailable'
  const present = conditionOf(draft.conditions, 'Progressing')
  // An equal reason would change nothing, and the message is dear.
  if (present?.status === 'True' && present.reason === reason) return
  const message = `ReplicaSet "${newRS === null ? '' : newRS.name}" has successfully progressed.`
  const said = { type: 'Progressing', status: 'True', reason, message } as const
  draft.conditions = withCondition(draft.conditions, said, second)
}

function updateProgressing(pass: Pass, draft: Draft, becameUnhealthy: boolean): void {
  const { conditions } = draft
  const { second } = pass
  if (hasProgressed(pass, draft) || becameUnhealthy) {
    const promoted = draft.stableRS === draft.currentPodHash && becameUnhealthy
    const reason = promoted ? 'ReplicaSetNotAvailable' : 'ReplicaSetUpdated'
    const message = promoted ? NOT_AVAILABLE : `${subjectOf(pass)} is progressing.`
    draft.conditions = withRenewedCondition(
      conditions,
      { type: 'Progressing', status: 'True', reason, message },
      second,
    )
  } else if (isStuck(pass, draft)) {
    draft.conditions = withCondition(
      conditions,
      {
        type: 'Progressing',
        status: 'False',
        reason: 'ProgressDeadlineExceeded',
        message: timedOut(pass),
      },
      second,
    )
  }
}

/** Nobody and nothing is being waited for, and the progress deadline of a status has passed. */
export function isStuck(pass: Pass, status: RolloutStatus): boolean {
  return isOverdue(pass, status) && !isWaitingForScaleDown(pass) && !pass.rules.isIndefinite(pass)
}

export function timedOut(pass: Pass): string {
  return `${subjectOf(pass)} has timed out progressing.`
}

function subjectOf({ newRS, spec }: Pass): string {
  return newRS === null ? `Rollout "${spec.name}"` : `ReplicaSet "${newRS.name}"`
}

// Pods that only wait out their scale-down delay are no lack of progress.
function isWaitingForScaleDown(pass: Pass): boolean {
  for (const { scaleDownAt } of pass.others) if (scaleDownAt !== null) return true
  return false
}

function isOverdue(pass: Pass, status: RolloutStatus): boolean {
  const progressing = conditionOf(status.conditions, 'Progressing')
  return hasTimedOut(progressing, pass.spec.progressDeadlineSeconds, pass.clock)
}

function updateCompleted(pass: Pass, draft: Draft): void {
  const completed = isPromoted(draft)
  const before = draft.conditions
  draft.conditions = withCondition(before, completed ? complete : incomplete, pass.second)
  if (!completed && draft.conditions !== before) {
    const update = `revision ${pass.revision} (${draft.currentPodHash})`
    const message = `Rollout not completed, started update to ${update}`
    recordEvent(pass, 'Normal', 'RolloutNotCompleted', message)
  }
}

const completion = {
  type: 'Completed',
  reason: 'RolloutCompleted',
  message: 'RolloutCompleted',
} as const
const complete: Said = { ...completion, status: 'True' }
const incomplete: Said = { ...completion, status: 'False' }
