import type { StepRule } from './rule.ts'

/**
 * Done when the current Experiment is successful; other ends pause or abort the Rollout instead.
 */
export const experiment: StepRule<'experiment'> = {
  memberOf: (step) => step.experiment,
  isComplete: (_experiment, view) => view.experimentPhase === 'Successful',
  label: () => 'experiment',
  indefinite: true,
}
