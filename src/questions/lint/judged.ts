import type { LintedMetric } from './metrics.ts'
import type { LintSubject } from './subject.ts'

/**
 * The metrics whose verdicts count for the Rollout; those of a file without any Rollout all do, for
 * nobody knows who uses them.
 */
export function judged({ rollout, metrics }: LintSubject): readonly LintedMetric[] {
  if (rollout === null) return metrics
  return metrics.filter(({ uses, dryRun }) => uses.length > 0 && !dryRun)
}
