import { conditionOf, type Said, sameConditions, withCondition } from '../../cluster/conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { copyStatus } from '../copies.ts'
import { hasPauseCondition, recordEvent } from '../pass.ts'
import { sameStatus } from '../sameStatus.ts'
import type {
  PauseCondition,
  RolloutCondition,
  RolloutConditionType,
  RolloutStatus,
} from '../status.ts'
import { storedPhase } from '../storedPhase.ts'
import { askForProgressCheck, isHealthy, updateConditions } from './progress.ts'
import { abortAtDeadline } from './progressDeadline.ts'

/** A pass that answers a change of `spec.replicas` alone, or any other. */
export type Extent = 'sizes' | 'everything'

/**
 * The end of a pass: pauses and abort, conditions, phase; stored only if anything differs.
 * (`persistRolloutStatus`)
 */
export function persist(pass: Pass, draft: Draft, extent: Extent = 'everything'): void {
  draft.observedGeneration = pass.begun.generation
  const healthy = isHealthy(pass, draft)
  if (pass.controller.abortBeforeConditions) {
    abortAtDeadline(pass, draft)
    settlePauses(pass, draft)
    updateConditions(pass, draft, healthy)
  } else {
    // Then what is stored of pauses decides, and a deadline aborts with the next pass.
    if (extent === 'everything') updateConditions(pass, draft, healthy)
    settlePauses(pass, draft)
  }
  const { phase, message } = storedPhase(pass.rules, pass.spec, draft)
  draft.phase = phase
  draft.message = message
  if (sameStatus(pass.prev, draft)) {
    if (!healthy) {
      askForProgressCheck(pass, draft, conditionOf(draft.conditions, 'Progressing'))
    }
    return
  }
  if (pass.storedStatus !== pass.prev) keepEarlyWrite(pass, draft)
  pass.storedStatus = draft
  announcePauses(pass, draft)
}

// The write is a patch of what differs from the status as it was read; the conditions are one
// value.
function keepEarlyWrite({ prev, storedStatus: early }: Pass, draft: Draft): void {
  if (sameConditions(draft.conditions, prev.conditions)) draft.conditions = early.conditions
  if (draft.phase === prev.phase) draft.phase = early.phase
  if (draft.message === prev.message) draft.message = early.message
}

/**
 * Writes conditions alone, with the phase that follows from them. False if that changes nothing.
 * (`patchCondition`)
 */
export function patchConditions(pass: Pass, conditions: readonly RolloutCondition[]): boolean {
  const draft: Draft = copyStatus(pass.prev)
  draft.conditions = conditions
  draft.observedGeneration = pass.begun.generation
  const { phase, message } = storedPhase(pass.rules, pass.spec, draft)
  draft.phase = phase
  draft.message = message
  if (sameStatus(pass.prev, draft)) return false
  pass.storedStatus = draft
  return true
}

/** The stored status with one condition written, and phase, hash and generation as they were. */
export function statusSaying(pass: Pass, said: Said<RolloutConditionType>): RolloutStatus {
  const status = copyStatus(pass.prev)
  status.conditions = withCondition(pass.prev.conditions, said, pass.second)
  return status
}

function settlePauses(pass: Pass, draft: Draft): void {
  const { pause, prev } = pass
  if (pause.abort || (!pause.dropAbort && prev.abort)) {
    draft.abort = true
    draft.abortedAt = prev.abortedAt ?? pass.second
    return
  }
  draft.abort = false
  draft.abortedAt = null
  if (pause.clear) return
  const list = nextPauseConditions(pass)
  // An empty list leaves both fields as the draft has them: this is what consumes "a person has
  // resumed".
  if (list.length === 0) return
  draft.controllerPause = prev.controllerPause || hasNew(prev.pauseConditions, list)
  draft.pauseConditions = list
}

function nextPauseConditions(pass: Pass): readonly PauseCondition[] {
  const { pause, prev } = pass
  if (pause.add.length === 0 && pause.remove.length === 0) return prev.pauseConditions
  const list: PauseCondition[] = []
  for (const condition of prev.pauseConditions) {
    if (!pause.remove.includes(condition.reason)) list.push(condition)
  }
  for (const reason of pause.add) {
    if (!hasPauseCondition(pass, reason)) list.push({ reason, startTime: pass.second })
  }
  return list
}

function hasNew(before: readonly PauseCondition[], now: readonly PauseCondition[]): boolean {
  for (let index = 0; index < now.length; index++) {
    if (!before.includes(now[index] as PauseCondition)) return true
  }
  return false
}

function announcePauses(pass: Pass, draft: Draft): void {
  const first = draft.pauseConditions[0]
  const wasPaused = pass.prev.pauseConditions.length > 0
  if (wasPaused === (first !== undefined)) return
  if (first !== undefined) {
    recordEvent(pass, 'Normal', 'RolloutPaused', `Rollout is paused (${first.reason})`)
  } else if (draft.abortedAt === null) {
    // An abort empties the list as well, and is not a resume.
    recordEvent(pass, 'Normal', 'RolloutResumed', 'Rollout is resumed')
  }
}
