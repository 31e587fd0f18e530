import { isCompleted } from '../../analysis/phase.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import type { Instant } from '../../units/time.ts'
import type { Rehearsed } from './rehearsals.ts'

/** What became of the background analysis of a release. */
export interface BackgroundRun {
  readonly startedAt: Instant
  /** As it stood at the promotion, or at the end. */
  readonly run: AnalysisRunState
  /** When it came to its end by itself; null: it was stopped, or never ended. */
  readonly endedAt: Instant | null
  /** The step that was being executed then. */
  readonly stepThen: number | null
}

/** The background analysis of a rehearsed release; null: none was started. */
export function backgroundRunOf({ moments, hash, promotedAt }: Rehearsed): BackgroundRun | null {
  const seen: BackgroundRun[] = []
  for (const { at, world } of moments) {
    if (promotedAt !== null && at > promotedAt) break
    const { rollout, runs } = world
    const owned = rollout?.analysisRuns.find(
      (one) => one.kind === 'Background' && one.hash === hash,
    )
    const run = runs.find(({ name }) => name === owned?.name)
    if (owned === undefined || run === undefined) continue
    const before = seen.at(-1)
    const ended = isCompleted(run.phase) && !run.terminate
    seen.push({
      startedAt: run.startedAt ?? owned.createdAt,
      run,
      endedAt: before?.endedAt ?? (ended ? at : null),
      stepThen: before?.stepThen ?? (ended ? (rollout?.status.currentStepIndex ?? null) : null),
    })
  }
  return seen.at(-1) ?? null
}
