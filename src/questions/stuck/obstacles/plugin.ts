import { currentStepOf } from '../../../steps/target.ts'
import { type ObstacleRule, plain } from '../obstacle.ts'

/** The step plugin of the current step has not answered. */
export const plugin: ObstacleRule = ({ rollout: { spec, status } }) => {
  const steps = spec.strategy.kind === 'canary' ? spec.strategy.steps : []
  const index = status.currentStepIndex ?? 0
  const step = currentStepOf(steps, index)
  if (step === null || step.plugin === null || status.abort) return null
  const said = status.pluginStatuses.findLast((one) => one.index === index)
  const { name } = step.plugin
  const words = said === undefined || said.message === '' ? '' : `: ${said.message}`
  return {
    ...plain,
    blockedBy: `plugin step ${index + 1}`,
    text: `The plugin ${name} is ${said?.phase ?? 'not asked yet'}${words}.`,
    field: `spec.strategy.canary.steps[${index}].plugin`,
  }
}
