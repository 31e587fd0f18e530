import { type AnalysisPhase, isCompleted } from '../../analysis/phase.ts'
import type { Instant } from '../../units/time.ts'
import type { Pass } from '../contract.ts'

interface Finished {
  readonly hash: string
  readonly createdAt: Instant
  readonly phase: AnalysisPhase
}

/**
 * What goes of runs (or experiments) that are not current, the newest first: all whose ReplicaSet is gone,
 * and those beyond `spec.analysis.successfulRunHistoryLimit` and `unsuccessfulRunHistoryLimit`.
 */
export function surplusOf<T extends Finished>(pass: Pass, others: readonly T[]): T[] {
  const { successfulRunHistoryLimit, unsuccessfulRunHistoryLimit } = pass.spec
  let successful = 0
  let unsuccessful = 0
  return others
    .slice()
    .sort((a, b) => b.createdAt - a.createdAt)
    .filter((one) => {
      if (!pass.all.some((replicaSet) => replicaSet.hash === one.hash)) return true
      if (!isCompleted(one.phase)) return false
      if (one.phase === 'Successful') return ++successful > successfulRunHistoryLimit
      return ++unsuccessful > unsuccessfulRunHistoryLimit
    })
}
