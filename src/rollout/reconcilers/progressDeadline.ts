import { conditionOf } from '../../cluster/conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { isAborted, recordEvent } from '../pass.ts'
import { isPromoted } from '../status.ts'
import { hasProgressed, isStuck, timedOut } from './progress.ts'

/**
 * `progressDeadlineAbort`: an update that has made no progress for too long is aborted by this very
 * write.
 */
export function abortAtDeadline(pass: Pass, draft: Draft): void {
  if (
    !pass.spec.progressDeadlineAbort ||
    isAborted(pass) ||
    isPromoted(draft) ||
    hasProgressed(pass, draft) ||
    !isStuck(pass, conditionOf(pass.prev.conditions, 'Progressing'))
  ) {
    return
  }
  pass.pause.abort = true
  pass.pause.abortMessage = timedOut(pass)
  recordEvent(pass, 'Warning', 'RolloutAborted', pass.pause.abortMessage)
}
