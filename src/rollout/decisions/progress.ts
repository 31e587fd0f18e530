import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import { after, seconds } from '../../units/time.ts'

/** The counters of a status that progress is seen by. */
export interface StatusCounts {
  readonly replicas: Count
  readonly updatedReplicas: Count
  readonly readyReplicas: Count
  readonly availableReplicas: Count
}

/** What a canary's progress is seen by besides pods. */
export interface CanaryProgress {
  readonly stableRS: string
  readonly currentStepIndex: number | null
  readonly currentStepHash: string
}

/**
 * Pods were updated, became ready or available, or old ones went, since the last status.
 * (`conditions.RolloutProgressing`)
 */
export function podsHaveProgressed(prev: StatusCounts, next: StatusCounts): boolean {
  return (
    next.updatedReplicas !== prev.updatedReplicas ||
    next.replicas - next.updatedReplicas < prev.replicas - prev.updatedReplicas ||
    next.readyReplicas > prev.readyReplicas ||
    next.availableReplicas > prev.availableReplicas
  )
}

/**
 * The canary went on by a step, in either direction, or was promoted, or has other steps.
 * (`conditions.RolloutProgressing`)
 */
export function canaryHasProgressed(prev: CanaryProgress, next: CanaryProgress): boolean {
  return (
    next.stableRS !== prev.stableRS ||
    (next.currentStepIndex !== null &&
      prev.currentStepIndex !== null &&
      next.currentStepIndex !== prev.currentStepIndex) ||
    next.currentStepHash !== prev.currentStepHash
  )
}

/**
 * `progressDeadlineSeconds` have passed, strictly, since the condition Progressing was last
 * updated. After an abort or a pause it says nothing: a retry must not time out because its abort
 * was long ago. (`conditions.RolloutTimedOut`)
 */
export function hasTimedOut(
  progressing: { readonly reason: string; readonly lastUpdateTime: Instant } | undefined,
  progressDeadlineSeconds: number,
  now: Instant,
): boolean {
  if (progressing === undefined) return false
  const { reason, lastUpdateTime } = progressing
  if (reason === 'RolloutAborted' || reason === 'RolloutPaused') return false
  if (reason === 'ProgressDeadlineExceeded') return true
  return after(lastUpdateTime, seconds(progressDeadlineSeconds)) < now
}
