import { type AnalysisPhase, isCompleted, isWorse } from '../analysis/phase.ts'
import type { AnalysisStatus, ExperimentState, TemplatePhase, TemplateStatus } from './state.ts'
import { areRequiredSuccessful } from './terminating.ts'

/** A phase with the message that explains it. */
export interface PhaseVerdict {
  readonly phase: AnalysisPhase
  readonly message: string
}

// From best to worst; what is not in the list ranks with the best.
const order: Readonly<Record<TemplatePhase, number>> = {
  '': 0,
  Successful: 0,
  Running: 1,
  Progressing: 2,
  Error: 3,
  Failed: 4,
}

/** The worst of an Experiment's templates, as a phase of the Experiment. */
export function assessTemplates(
  { spec }: Pick<ExperimentState, 'spec'>,
  statuses: readonly TemplateStatus[],
): PhaseVerdict {
  let worst: TemplatePhase = 'Successful'
  let message = ''
  for (const { name } of spec.templates) {
    const status = statuses.find((one) => one.name === name)
    if (order[status?.status ?? 'Progressing'] <= order[worst]) continue
    worst = status?.status ?? 'Progressing'
    message = status?.message ?? ''
  }
  return { phase: worst === 'Progressing' ? 'Pending' : worst, message }
}

/**
 * The worst of an Experiment's analyses; Successful if there are none. Once all required ones are
 * Successful, those that are not better than Running no longer count.
 */
export function assessAnalyses(
  { spec }: Pick<ExperimentState, 'spec'>,
  statuses: readonly AnalysisStatus[],
): PhaseVerdict {
  let worst: AnalysisPhase = 'Successful'
  let message = ''
  for (const { name } of spec.analyses) {
    const status = statuses.find((one) => one.name === name)
    if (status === undefined || !isWorse(worst, status.phase)) continue
    worst = status.phase
    message = status.message
  }
  if (areRequiredSuccessful({ spec }, statuses) && isWorse(worst, 'Running')) {
    return { phase: 'Successful', message: 'Required AnalysisRuns completed' }
  }
  return { phase: worst === 'Pending' ? 'Running' : worst, message }
}

/** The Experiment's phase from those of its templates and its analyses, once it has begun. */
export function assessExperiment(
  { spec }: Pick<ExperimentState, 'spec'>,
  templates: PhaseVerdict,
  analyses: PhaseVerdict,
  runs: readonly AnalysisStatus[],
): PhaseVerdict {
  if (isCompleted(templates.phase)) {
    const hasRequired = spec.analyses.some(({ requiredForCompletion }) => requiredForCompletion)
    const isForAnalyses = isCompleted(analyses.phase) || hasRequired
    return templates.phase === 'Successful' && isForAnalyses ? analyses : templates
  }
  if (isCompleted(analyses.phase) && analyses.phase !== 'Successful') return analyses
  return areRequiredSuccessful({ spec }, runs) ? analyses : templates
}
