import type { AnalysisRunState } from './run.ts'

/** What a few metrics may need at one instant, one after the other. */
const FEW = 500

/**
 * More passes than this over runs at one instant never end: their controller measures again as soon
 * as it has measured (an `interval` of `0s`, or a negative one, without a `count`).
 */
export function isSpinning(runs: readonly AnalysisRunState[], passes: number): boolean {
  return passes >= FEW && passes >= mostPasses(runs)
}

function mostPasses(runs: readonly AnalysisRunState[]): number {
  let passes = FEW
  for (const { metrics } of runs) {
    for (const { effectiveCount } of metrics) passes += Math.max(0, effectiveCount ?? 0)
  }
  return passes
}
