import type { StepRule } from './rule.ts'

/**
 * Done when the step's AnalysisRun is successful; other ends pause or abort the Rollout instead.
 */
export const analysis: StepRule<'analysis'> = {
  memberOf: (step) => step.analysis,
  isComplete: (_analysis, view) => view.analysisPhase === 'Successful',
  label: () => 'analysis',
  indefinite: true,
}
