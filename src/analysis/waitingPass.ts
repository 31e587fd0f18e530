import type { MeasureMetric } from '../providers/task.ts'
import type { Instant } from '../units/time.ts'
import type { JudgeResult } from './judgeResult.ts'
import { type ReconciledRun, reconcileRun } from './reconcileRun.ts'
import { type AnalysisRunState, copyRun } from './run.ts'

/**
 * One pass of the analysis controller in a world that goes on meanwhile. A pass waits for its
 * slowest provider and writes the status at its end; until then nobody else looks at the run, and
 * nothing of the pass is seen. Whoever stops the run in the meantime is heard in the next pass.
 */
export function waitingPass(
  run: AnalysisRunState,
  at: Instant,
  measure: MeasureMetric,
  judge: JudgeResult,
): ReconciledRun {
  const { pending } = run
  if (pending === null) {
    const pass = reconcileRun(run, at, measure, judge)
    const { endsAt } = pass
    if (endsAt <= at) return pass
    const waiting = copyRun(run)
    waiting.pending = { endsAt, run: pass.run, events: pass.events, wakeAt: pass.wakeAt }
    return { run: waiting, wakeAt: endsAt, events: [], endsAt, rests: true }
  }
  const { endsAt, events, wakeAt } = pending
  if (at < endsAt) return { run, wakeAt: endsAt, events: [], endsAt, rests: true }
  const done = copyRun(pending.run)
  done.terminate = run.terminate
  done.pending = null
  return { run: done, wakeAt, events, endsAt: at, rests: false }
}
