import { renewing, said, saying, withoutCondition } from '../../cluster/conditions.ts'
import { asFormat } from '../../go/asFormat.ts'
import { byType } from '../conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { hasTimedOut, podsHaveProgressed } from '../decisions/progress.ts'
import { askToWake, isAborted, recordEvent } from '../pass.ts'
import { isPromoted, type RolloutCondition, type RolloutStatus } from '../status.ts'

/**
 * Conditions of a status write, in the controller's order: Healthy, Progressing, Available,
 * Completed. (`calculateRolloutConditions`)
 */
export function updateConditions(pass: Pass, draft: Draft, healthyNow: boolean): void {
  const { second } = pass
  const before = byType(draft.conditions)
  const becameUnhealthy = updateHealthy(pass, draft, before.healthy, healthyNow)
  if (isAborted(pass)) setAborted(pass, draft, before.progressing)
  else if (healthyNow) setProgressed(pass, draft, before.progressing)
  else updateProgressing(pass, draft, before.progressing, becameUnhealthy)
  const availability = pass.rules.isAvailable(pass, draft) ? available : unavailable
  draft.conditions = saying(draft.conditions, before.available, availability, second)
  tellFailure(pass, draft, before.replicaFailure)
  updateCompleted(pass, draft, before.completed)
}

/** Of ReplicaSets that cannot create their pods the new one's failure is told first. */
function tellFailure(pass: Pass, draft: Draft, before: RolloutCondition | undefined): void {
  const failing = failureOf(pass)
  if (failing !== '') {
    const failed = said('ReplicaFailure', 'True', 'FailedCreate', failing)
    draft.conditions = saying(draft.conditions, before, failed, pass.second)
  } else if (before !== undefined) {
    draft.conditions = withoutCondition(draft.conditions, 'ReplicaFailure')
  }
}

function failureOf({ newRS, replicaSets }: Pass): string {
  if (newRS !== null && newRS.failure !== '') return newRS.failure
  return replicaSets.find(({ failure }) => failure !== '')?.failure ?? ''
}

const NOT_AVAILABLE = 'Rollout does not have minimum availability'
const AVAILABLE = 'Rollout has minimum availability'
const available = said('Available', 'True', 'AvailableReason', AVAILABLE)
const unavailable = said('Available', 'False', 'AvailableReason', NOT_AVAILABLE)

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

function updateHealthy(
  pass: Pass,
  draft: Draft,
  present: RolloutCondition | undefined,
  complete: boolean,
): boolean {
  const { pauseConditions } = pass.controller.abortBeforeConditions ? draft : pass.prev
  const paused = pauseConditions.length > 0 || pass.spec.paused
  const before = draft.conditions
  if (!paused && complete) {
    draft.conditions = saying(before, present, healthy, pass.second)
    return false
  }
  if (present === undefined) return false
  draft.conditions = saying(before, present, unhealthy, pass.second)
  return draft.conditions !== before
}

const healthy = said('Healthy', 'True', 'RolloutHealthy', 'Rollout is healthy')
const unhealthy = said('Healthy', 'False', 'RolloutHealthy', 'Rollout is not healthy')

function setAborted(pass: Pass, draft: Draft, present: RolloutCondition | undefined): void {
  const { abortMessage } = pass.pause
  const aborted = `Rollout aborted update to revision ${pass.revision}`
  const message = abortMessage === '' ? aborted : `${aborted}: ${abortMessage}`
  const before = draft.conditions
  const reason = 'RolloutAborted'
  const failed = said('Progressing', 'False', reason, message)
  draft.conditions = saying(before, present, failed, pass.second)
  // The message is handed to the recorder as a format, so a `%` in it is one.
  if (draft.conditions !== before) recordEvent(pass, 'Warning', reason, asFormat(message))
}

function setProgressed(
  { newRS, second }: Pass,
  draft: Draft,
  present: RolloutCondition | undefined,
): void {
  const reason = 'NewReplicaSetAvailable'
  // An equal reason would change nothing, and the message is dear.
  if (present !== undefined && present.status === 'True' && present.reason === reason) return
  const message = `ReplicaSet "${newRS === null ? '' : newRS.name}" has successfully progressed.`
  const progressed = said('Progressing', 'True', reason, message)
  draft.conditions = saying(draft.conditions, present, progressed, second)
}

function updateProgressing(
  pass: Pass,
  draft: Draft,
  present: RolloutCondition | undefined,
  becameUnhealthy: boolean,
): void {
  const { conditions } = draft
  const { second } = pass
  if (hasProgressed(pass, draft) || becameUnhealthy) {
    const promoted = draft.stableRS === draft.currentPodHash && becameUnhealthy
    const reason = promoted ? 'ReplicaSetNotAvailable' : 'ReplicaSetUpdated'
    const message = promoted ? NOT_AVAILABLE : `${subjectOf(pass)} is progressing.`
    const progressing = said('Progressing', 'True', reason, message)
    draft.conditions = renewing(conditions, present, progressing, second)
  } else if (isStuck(pass, present)) {
    const stuck = said('Progressing', 'False', 'ProgressDeadlineExceeded', timedOut(pass))
    draft.conditions = saying(conditions, present, stuck, second)
    // Older releases abort whatever is stuck, also what is no update.
    const aborts = pass.spec.progressDeadlineAbort && !pass.controller.abortBeforeConditions
    if (aborts) abortStuck(pass)
  }
}

/**
 * Nobody and nothing is being waited for, and the progress deadline of a condition Progressing has
 * passed. (`requeueStuckRollout`)
 */
export function isStuck(pass: Pass, progressing: RolloutCondition | undefined): boolean {
  return (
    hasTimedOut(progressing, pass.spec.progressDeadlineSeconds, pass.clock) &&
    !isWaitingForScaleDown(pass) &&
    !pass.rules.isIndefinite(pass)
  )
}

/** The abort of an update that has timed out. */
export function abortStuck(pass: Pass): void {
  pass.pause.abort = true
  pass.pause.abortMessage = timedOut(pass)
  recordEvent(pass, 'Warning', 'RolloutAborted', pass.pause.abortMessage)
}

export function timedOut(pass: Pass): string {
  return `${subjectOf(pass)} has timed out progressing.`
}

function subjectOf({ newRS, spec }: Pass): string {
  return newRS === null ? `Rollout "${spec.name}"` : `ReplicaSet "${newRS.name}"`
}

// Pods that only wait out their scale-down delay are no lack of progress.
function isWaitingForScaleDown(pass: Pass): boolean {
  return pass.others.some(({ scaleDownAt }) => scaleDownAt !== null)
}

/** A rollout that may be stuck looks again when its progress deadline has passed. */
export function askForProgressCheck(
  pass: Pass,
  status: RolloutStatus,
  progressing: RolloutCondition | undefined,
): void {
  const { spec } = pass
  if (
    progressing === undefined ||
    progressing.reason === 'ProgressDeadlineExceeded' ||
    status.pauseConditions.length > 0 ||
    spec.paused ||
    status.abort ||
    pass.rules.isIndefinite(pass)
  ) {
    return
  }
  const deadline = progressing.lastUpdateTime + spec.progressDeadlineSeconds * 1000
  // Less than a second away: at once. Otherwise one second late, to be clear of rounding.
  askToWake(pass, deadline - pass.clock < 1000 ? pass.clock : deadline + 1000 + 1)
}

function updateCompleted(pass: Pass, draft: Draft, present: RolloutCondition | undefined): void {
  const completed = isPromoted(draft)
  const before = draft.conditions
  const completion = completed ? complete : incomplete
  draft.conditions = saying(before, present, completion, pass.second)
  if (!completed && draft.conditions !== before) {
    const update = `revision ${pass.revision} (${draft.currentPodHash})`
    const message = `Rollout not completed, started update to ${update}`
    recordEvent(pass, 'Normal', 'RolloutNotCompleted', message)
  }
}

const complete = said('Completed', 'True', 'RolloutCompleted', 'RolloutCompleted')
const incomplete = said('Completed', 'False', 'RolloutCompleted', 'RolloutCompleted')
