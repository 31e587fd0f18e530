import { formatTime } from '../../../go/timeText.ts'
import { rulesOf } from '../../../rollout/reconcilers/strategies.ts'
import { currentStepOf } from '../../../steps/target.ts'
import { type ObstacleRule, plain } from '../obstacle.ts'

/** A pause step of a canary, for a time or until somebody promotes. */
export const pauseStep: ObstacleRule = ({ rollout, at }) => {
  const { spec, status } = rollout
  const { strategy } = spec
  const steps = strategy.kind === 'canary' ? strategy.steps : []
  const index = status.currentStepIndex ?? 0
  const isPausing = status.pauseConditions.some(({ reason }) => reason === 'CanaryPauseStep')
  const step = currentStepOf(steps, index)
  if (!isPausing || step === null || step.pause === null) return null
  const endsAt = rulesOf(spec).pauseEndsAt(rollout)
  const field = `spec.strategy.canary.steps[${index}].pause`
  const what =
    endsAt === null
      ? 'until somebody promotes'
      : `for a time, and over in ${formatTime(Math.max(0, endsAt - at))}`
  return {
    ...plain,
    blockedBy: `pause step ${index + 1}`,
    text: `Step ${index + 1} is a pause ${what}.`,
    field,
    endsAt,
  }
}
