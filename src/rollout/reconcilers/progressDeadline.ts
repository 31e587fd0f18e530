import { conditionOf } from '../../cluster/conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { isAborted } from '../pass.ts'
import { isPromoted } from '../status.ts'
import { abortStuck, hasProgressed, isStuck } from './progress.ts'

/**
 * `progressDeadlineAbort`: an update that has made no progress for too long is aborted by this very
 * write. (`evaluateProgressDeadlineAbort`)
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
  abortStuck(pass)
}
