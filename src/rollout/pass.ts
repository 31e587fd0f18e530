import type { ReplicaSet, Service } from '../cluster/objects.ts'
import { type Instant, instant } from '../units/time.ts'
import type { Pass } from './contract.ts'
import type { RolloutState } from './state.ts'
import type { PauseCondition, RolloutStatus } from './status.ts'

// What a plugin answered to an earlier update, or before an abort, is no answer to the next call.
function isNewUpdate(was: RolloutStatus, now: RolloutStatus): boolean {
  const isEmptied = was.pluginStatuses.length > 0 && now.pluginStatuses.length === 0
  return isEmptied || (now.abort && !was.abort)
}

/** The state that a finished pass leaves. The very slices come back where nothing was written. */
export function finishPass(pass: Pass, at: Instant): RolloutState {
  const begun = pass.begun
  const replicaSets = unchangedOr(begun.replicaSets, pass.replicaSets, sameReplicaSet)
  const services = unchangedOr(begun.services, pass.services, sameService)
  const isStored =
    replicaSets === begun.replicaSets &&
    services === begun.services &&
    pass.storedStatus === begun.status &&
    pass.storedSpec === begun.spec &&
    pass.revision === begun.revision &&
    pass.analysisRuns === begun.analysisRuns &&
    pass.experiments === begun.experiments &&
    !pass.touchedWorld
  return {
    spec: pass.storedSpec,
    controller: begun.controller,
    generation: pass.generation,
    revision: pass.revision,
    status: pass.storedStatus,
    replicaSets,
    orphans: begun.orphans,
    services,
    router: pass.router,
    analysisRuns: pass.analysisRuns,
    experiments: pass.experiments,
    analysisTemplates: begun.analysisTemplates,
    plugins: isNewUpdate(begun.status, pass.storedStatus) ? [] : begun.plugins,
    workloadReplicas: pass.workloadReplicas,
    now: at,
    rests: isStored || (pass.rests && pass.failure === '' && !pass.asksAgain),
    ordered: isStored && pass.effects.length > 0,
    wakeAsked: pass.wake,
    asksAgain: pass.asksAgain,
    failure: pass.failure,
  }
}

// Two writes that cancel each other inside one pass count as no change.
function unchangedOr<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly T[] {
  if (before === after) return before
  if (before.length !== after.length) return after
  for (let index = 0; index < before.length; index++) {
    const one = before[index] as T
    const other = after[index] as T
    if (one !== other && !same(one, other)) return after
  }
  return before
}

function sameReplicaSet(a: ReplicaSet, b: ReplicaSet): boolean {
  return (
    a.name === b.name &&
    a.want === b.want &&
    a.desiredReplicas === b.desiredReplicas &&
    a.scaleDownAt === b.scaleDownAt &&
    a.revision === b.revision &&
    a.minReadySeconds === b.minReadySeconds &&
    a.template === b.template &&
    a.ephemeral === b.ephemeral
  )
}

function sameService(a: Service, b: Service): boolean {
  return a.name === b.name && a.hash === b.hash && a.managedBy === b.managedBy
}

/** `IsAborted` for decisions, promotion and conditions: a drop in this pass beats everything. */
export function isAborted(pass: Pass): boolean {
  return !pass.pause.dropAbort && (pass.pause.abort || pass.prev.abort)
}

/** `status.stableRS` equals `status.currentPodHash`, also when both are empty. */
export function isFullyPromoted(pass: Pass): boolean {
  return pass.prev.stableRS === pass.prev.currentPodHash
}

/** The stable ReplicaSet's hash; '' if there is none, whatever the status says. */
export function stableHashOf({ stableRS }: Pass): string {
  return stableRS === null ? '' : stableRS.hash
}

export function pauseConditionOf(pass: Pass, reason: string): PauseCondition | undefined {
  const { pauseConditions } = pass.prev
  for (let index = 0; index < pauseConditions.length; index++) {
    const condition = pauseConditions[index] as PauseCondition
    if (condition.reason === reason) return condition
  }
  return undefined
}

export function hasPauseCondition(pass: Pass, reason: string): boolean {
  return pauseConditionOf(pass, reason) !== undefined
}

/** `spec.paused`, or an inconclusive analysis: ReplicaSets and Services stand still. */
export function isHalted(pass: Pass): boolean {
  return pass.spec.paused || hasPauseCondition(pass, 'InconclusiveAnalysisRun')
}

/**
 * Asks for another pass after a delay. One of nothing or less is no delay: it is not among those of
 * which the queue remembers the earliest alone.
 */
export function askToWake(pass: Pass, at: number): void {
  if (at <= pass.clock) {
    pass.asksAgain = true
    return
  }
  // The clock runs a millisecond ahead of the instant that the driver knows.
  const wake = instant(at - 1)
  if (pass.wake === null || wake < pass.wake) pass.wake = wake
}

export function failPass(pass: Pass, failure: string): 'failed' {
  pass.failure = failure
  return 'failed'
}

export function recordEvent(
  pass: Pass,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
): void {
  pass.effects.push({ kind: 'recordEvent', at: pass.second, type, reason, message, object: '' })
}

/** Has the status write add a pause condition, which it does once. */
export function addPause({ pause }: Pass, reason: string): void {
  pause.add = [...pause.add, reason]
}

/** Has the status write take pause conditions out. */
export function removePause({ pause }: Pass, reason: string): void {
  pause.remove = [...pause.remove, reason]
}
