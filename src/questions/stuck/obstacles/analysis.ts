import { isCompleted } from '../../../analysis/phase.ts'
import type { AnalysisRunState } from '../../../analysis/run.ts'
import { currentStepOf } from '../../../steps/target.ts'
import { type Obstacle, type ObstacleRule, plain, type StuckView } from '../obstacle.ts'

/** An analysis that a step, the switch or the promotion waits for is not over. */
export const analysis: ObstacleRule = (view) => {
  const { spec, status } = view.rollout
  if (spec.strategy.kind === 'canary') {
    const index = status.currentStepIndex ?? 0
    const step = currentStepOf(spec.strategy.steps, index)
    if (step === null || step.analysis === null) return null
    const field = `spec.strategy.canary.steps[${index}].analysis`
    return waiting(view, status.stepRun?.name, `analysis step ${index + 1}`, field)
  }
  const where = 'spec.strategy.blueGreen'
  return (
    waiting(
      view,
      status.prePromotionRun?.name,
      'prePromotionAnalysis',
      `${where}.prePromotionAnalysis`,
    ) ??
    waiting(
      view,
      status.postPromotionRun?.name,
      'postPromotionAnalysis',
      `${where}.postPromotionAnalysis`,
    )
  )
}

function waiting(
  { world, rollout }: StuckView,
  name: string | undefined,
  blockedBy: string,
  field: string,
): Obstacle | null {
  const run = world.runs.find((one) => one.name === name)
  if (run === undefined || isCompleted(run.phase) || rollout.status.abort) return null
  const how = `is ${run.phase || 'not begun'}: ${countsOf(run)}`
  return { ...plain, blockedBy, text: `AnalysisRun ${run.name} ${how}.`, field }
}

function countsOf({ metrics, metricResults }: AnalysisRunState): string {
  return metrics
    .map(({ name, effectiveCount }) => {
      const count = metricResults.find((one) => one.name === name)?.count ?? 0
      return `${name} was measured ${count} of ${effectiveCount ?? 'any number of'} times`
    })
    .join(', ')
}
