import { conditionOf, said, withCondition } from '../cluster/conditions.ts'
import type { Draft, PartOutcome } from './draft.ts'
import { hasDeadline } from './progress.ts'

/**
 * Notes a pause and its end in the condition Progressing, so that the time in between is not taken
 * for a lack of progress. A deadline that has been missed stays missed.
 */
export function pauseConditions(draft: Draft): PartOutcome {
  const { spec } = draft.begun
  const { conditions } = draft.status
  const reason = conditionOf(conditions, 'Progressing')?.reason
  if (!hasDeadline(spec) || reason === 'ProgressDeadlineExceeded') return 'next'
  const isNoted = reason === 'DeploymentPaused'
  if (spec.paused === isNoted) return 'next'
  const note = spec.paused
    ? said('Progressing', 'Unknown', 'DeploymentPaused', 'Deployment is paused')
    : said('Progressing', 'Unknown', 'DeploymentResumed', 'Deployment is resumed')
  draft.status = {
    ...draft.status,
    conditions: withCondition(conditions, note, draft.second),
  }
  return 'next'
}
