import { outlivedRuns, type PastRun } from '../../analysis/history.ts'
import type { Instant } from '../../units/time.ts'
import type { Pass } from '../contract.ts'

/**
 * What goes of the runs (or Experiments) that are not current: `spec.analysis`' history limits, the
 * newest kept.
 */
export function surplusOf<T extends PastRun & { readonly createdAt: Instant }>(
  pass: Pass,
  others: readonly T[],
): readonly T[] {
  const { successfulRunHistoryLimit, unsuccessfulRunHistoryLimit } = pass.spec
  return outlivedRuns(
    others.length === 1 ? others : others.toSorted((a, b) => b.createdAt - a.createdAt),
    new Set(pass.all.map(({ hash }) => hash)),
    successfulRunHistoryLimit,
    unsuccessfulRunHistoryLimit,
  )
}
