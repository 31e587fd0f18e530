import { isCompleted } from '../../../analysis/phase.ts'
import { currentStepOf } from '../../../steps/target.ts'
import { type ObstacleRule, plain } from '../obstacle.ts'

/** The experiment of the current step is not over. */
export const experiment: ObstacleRule = ({ rollout }) => {
  const { spec, status, experiments } = rollout
  const steps = spec.strategy.kind === 'canary' ? spec.strategy.steps : []
  const index = status.currentStepIndex ?? 0
  const step = currentStepOf(steps, index)
  if (step === null || step.experiment === null || status.abort) return null
  const made = experiments.find(({ name }) => name === status.currentExperiment)
  if (made !== undefined && isCompleted(made.phase)) return null
  const how = made === undefined ? 'is not made yet' : `is ${made.phase || 'not begun'}`
  const said = made === undefined || made.message === '' ? '' : `: ${made.message}`
  return {
    ...plain,
    blockedBy: `experiment step ${index + 1}`,
    text: `Experiment ${made?.name ?? `of step ${index + 1}`} ${how}${said}.`,
    field: `spec.strategy.canary.steps[${index}].experiment`,
  }
}
