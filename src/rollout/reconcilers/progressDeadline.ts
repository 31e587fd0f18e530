import type { Draft, Pass } from '../contract.ts'
import { isAborted, recordEvent } from '../pass.ts'
import { isPromoted } from '../status.ts'
import { hasProgressed, isOverdue, isWaitingForScaleDown } from './progress.ts'

/** `progressDeadlineAbort`: an update that has made no progress for too long is aborted by this very write. */
export function abortAtDeadline(pass: Pass, draft: Draft): void {
  if (
    !pass.spec.progressDeadlineAbort ||
    isAborted(pass) ||
    isPromoted(draft) ||
    hasProgressed(pass, draft) ||
    pass.rules.isIndefinite(pass) ||
    isWaitingForScaleDown(pass) ||
    !isOverdue(pass, pass.prev)
  ) {
    return
  }
  const subject =
    pass.newRS === null ? `Rollout "${pass.spec.name}"` : `ReplicaSet "${pass.newRS.name}"`
  const message = `${subject} has timed out progressing.`
  pass.pause.abort = true
  pass.pause.abortMessage = message
  recordEvent(pass, 'Warning', 'RolloutAborted', message)
}
