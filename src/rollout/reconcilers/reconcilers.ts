import type { Outcome, Pass, Reconcilers } from '../contract.ts'
import { creation } from './creation.ts'
import { defaultReplicas } from './defaultReplicas.ts'
import { pauseBookkeeping } from './pauseBookkeeping.ts'
import { revision } from './revision.ts'
import { scaleEvent } from './scaleEvent.ts'
import { validation } from './validation.ts'

/** How every pass begins, in the controller's order; the strategy's own reconcilers follow. */
export const beginning: Reconcilers = Object.entries({
  validation,
  creation,
  defaultReplicas,
  pauseBookkeeping,
  revision,
  scaleEvent,
  revisionAgain,
})

// The first turn mirrors what it finds; only what it has written itself is left for the second.
function revisionAgain(pass: Pass): Outcome {
  return pass.replicaSets === pass.all ? 'next' : revision(pass)
}
