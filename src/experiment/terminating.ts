import { isCompleted } from '../analysis/phase.ts'
import type { AnalysisStatus, ExperimentState, TemplateStatus } from './state.ts'

interface Statuses {
  readonly phase: ExperimentState['phase']
  readonly templateStatuses: readonly TemplateStatus[]
  readonly analysisRuns: readonly AnalysisStatus[]
}

/**
 * An Experiment comes to its end when it is told to, has finished, a template or an analysis has
 * gone wrong, or all analyses that are `requiredForCompletion` are Successful.
 */
export function isTerminating(
  { spec, terminate }: Pick<ExperimentState, 'spec' | 'terminate'>,
  status: Statuses,
): boolean {
  return (
    terminate ||
    isCompleted(status.phase) ||
    status.templateStatuses.some(({ status: one }) => one === 'Failed' || one === 'Error') ||
    status.analysisRuns.some(({ phase }) => phase !== 'Successful' && isCompleted(phase)) ||
    areRequiredSuccessful({ spec }, status.analysisRuns)
  )
}

/** There are required analyses, and all of them are Successful. */
export function areRequiredSuccessful(
  { spec }: Pick<ExperimentState, 'spec'>,
  runs: readonly AnalysisStatus[],
): boolean {
  const required = spec.analyses.filter(({ requiredForCompletion }) => requiredForCompletion)
  return (
    required.length > 0 &&
    required.every(({ name }) => runs.find((run) => run.name === name)?.phase === 'Successful')
  )
}
