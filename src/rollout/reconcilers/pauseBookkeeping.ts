import { conditionOf, isSaidPaused, type Said, withCondition } from '../conditions.ts'
import type { Outcome, Pass } from '../contract.ts'
import { isPromoted } from '../status.ts'
import { patchConditions } from './persist.ts'

/**
 * Before anything else the conditions catch up with pauses, resumes and retries, so that a pause
 * longer than the progress deadline is not taken for a lack of progress. A pass that has to do this
 * does nothing more.
 */
export function pauseBookkeeping(pass: Pass): Outcome {
  const { prev, second } = pass
  // A new generation is settled by a full pass first.
  if (prev.observedGeneration !== pass.begun.generation) return 'next'
  const paused = prev.pauseConditions.length > 0 || pass.spec.paused
  const reason = conditionOf(prev.conditions, 'Progressing')?.reason
  const aborted = reason === 'RolloutAborted'
  const completed = isPromoted(prev)
  let conditions = prev.conditions
  if (paused !== (reason === 'RolloutPaused') && !aborted && !completed) {
    conditions = withCondition(conditions, paused ? standing : resumed, second)
  }
  if (!prev.abort && aborted) conditions = withCondition(conditions, retried, second)
  if (paused !== isSaidPaused(prev.conditions) && !aborted) {
    const said = { type: 'Paused', status: paused ? 'True' : 'False', ...rolloutPaused } as const
    conditions = withCondition(conditions, said, second)
  }
  if (conditions === prev.conditions) return 'next'
  return patchConditions(pass, conditions) ? 'end' : 'next'
}

const rolloutPaused = { reason: 'RolloutPaused', message: 'Rollout is paused' }
const progressing = { type: 'Progressing', status: 'Unknown' } as const
const standing: Said = { ...progressing, ...rolloutPaused }
const resumed: Said = {
  ...progressing,
  reason: 'RolloutResumed',
  message: 'Rollout is resumed',
}
const retried: Said = {
  ...progressing,
  reason: 'RolloutRetry',
  message: 'Retrying Rollout after abort',
}
