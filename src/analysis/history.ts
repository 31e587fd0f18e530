import type { AnalysisPhase } from './phase.ts'

/** A run, or an Experiment, that is not a current one of its Rollout. */
export interface PastRun {
  /** Label `rollouts-pod-template-hash`; '' if it has none. */
  readonly hash: string
  readonly phase: AnalysisPhase
}

/**
 * Which past runs of a Rollout are deleted, by `spec.analysis`' history limits. They come newest
 * first, so that the newest ones are kept. One whose ReplicaSet is not among the living goes in any
 * case; an unfinished one stays and uses up nothing.
 */
export function outlivedRuns<R extends PastRun>(
  newestFirst: readonly R[],
  livingHashes: ReadonlySet<string>,
  successfulLimit: number,
  unsuccessfulLimit: number,
): readonly R[] {
  let successful = 0
  let unsuccessful = 0
  return newestFirst.filter(({ hash, phase }) => {
    if (hash === '' || !livingHashes.has(hash)) return true
    if (phase === 'Successful') {
      successful += 1
      return successful > successfulLimit
    }
    if (phase !== 'Failed' && phase !== 'Error' && phase !== 'Inconclusive') return false
    unsuccessful += 1
    return unsuccessful > unsuccessfulLimit
  })
}
