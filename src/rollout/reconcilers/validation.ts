import { conditionOf, said, withCondition, withoutCondition } from '../../cluster/conditions.ts'
import type { Outcome, Pass } from '../contract.ts'
import { fail } from '../pass.ts'
import { patchConditions } from './persist.ts'

/**
 * A spec that the controller refuses stops the pass; the condition says why, in the controller's
 * words. It is retried with the queue's back-off, and mended by the next spec that is accepted.
 * (`getRolloutValidationErrors`, `createInvalidRolloutCondition`)
 */
export function validation(pass: Pass): Outcome {
  if (pass.spec.refused === '') return 'next'
  const message = `The Rollout "${pass.spec.name}" is invalid: ${pass.spec.refused}`
  const present = conditionOf(pass.prev.conditions, 'InvalidSpec')
  if (
    present === undefined ||
    present.message !== message ||
    pass.prev.observedGeneration !== pass.begun.generation
  ) {
    // An equal reason would leave the old message, so a condition with another text is taken out
    // first.
    const base =
      present !== undefined && present.message !== message
        ? withoutCondition(pass.prev.conditions, 'InvalidSpec')
        : pass.prev.conditions
    const invalid = said('InvalidSpec', 'True', 'InvalidSpec', message)
    patchConditions(pass, withCondition(base, invalid, pass.second))
  }
  return fail(pass, pass.spec.refused)
}
