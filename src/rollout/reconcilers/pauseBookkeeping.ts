import { isTrue, said, withCondition } from '../../cluster/conditions.ts'
import { type ByType, byType } from '../conditions.ts'
import type { Outcome, Pass } from '../contract.ts'
import { isPromoted, type RolloutCondition, type RolloutStatus } from '../status.ts'
import { patchConditions } from './persist.ts'

/**
 * Before anything else the conditions catch up with pauses, resumes and retries, so that a pause
 * longer than the progress deadline is not taken for a lack of progress. A pass that has to do this
 * does nothing more. (`checkPausedConditions`)
 */
export function pauseBookkeeping(pass: Pass): Outcome {
  const { prev, controller } = pass
  // A new generation is settled by a full pass first.
  const isNew = prev.observedGeneration !== pass.begun.generation
  if (isNew && controller.conditionsAwaitGeneration) return 'next'
  const conditions = caughtUp(pass, prev, byType(prev.conditions))
  if (conditions === prev.conditions) return 'next'
  const isWritten = patchConditions(pass, conditions)
  // Older releases go on with the status as they had read it.
  return isWritten && controller.earlyWriteEndsPass ? 'end' : 'next'
}

/** The conditions of a status, caught up; the very list if they are. */
export function caughtUp(
  { spec, second }: Pass,
  status: RolloutStatus,
  present: ByType,
): readonly RolloutCondition[] {
  const paused = status.pauseConditions.length > 0 || spec.paused
  const reason = present.progressing?.reason ?? ''
  const aborted = reason === 'RolloutAborted'
  let conditions = status.conditions
  if (paused !== (reason === 'RolloutPaused') && !aborted && !isPromoted(status)) {
    conditions = withCondition(conditions, paused ? standing : resumed, second)
  }
  if (!status.abort && aborted) conditions = withCondition(conditions, retried, second)
  if (paused !== isTrue(present.paused) && !aborted) {
    conditions = withCondition(conditions, paused ? pausedNow : pausedNoMore, second)
  }
  return conditions
}

const standing = said('Progressing', 'Unknown', 'RolloutPaused', 'Rollout is paused')
const resumed = said('Progressing', 'Unknown', 'RolloutResumed', 'Rollout is resumed')
const retried = said('Progressing', 'Unknown', 'RolloutRetry', 'Retrying Rollout after abort')
const pausedNow = said('Paused', 'True', 'RolloutPaused', 'Rollout is paused')
const pausedNoMore = said('Paused', 'False', 'RolloutPaused', 'Rollout is paused')
