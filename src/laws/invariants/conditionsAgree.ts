import type { RolloutState } from '../../rollout/state.ts'
import type { RolloutConditionType } from '../../rollout/status.ts'
import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, isUpdateOver } from '../readings/passage.ts'

export const conditionsAgree: Invariant = everyPassage(
  'conditions agree',
  'Completed, Paused and Healthy say what the rest of the status says.',
  ({ now }) => {
    if (now.failure !== '' || now.spec.refused !== '') return null
    const { status, spec } = now
    const completed = statusOf(now, 'Completed')
    if (completed !== undefined && (completed === 'True') !== isUpdateOver(now)) {
      return (
        `Completed is ${completed}, stable ${status.stableRS} and current ` +
        `${status.currentPodHash}`
      )
    }
    const paused = status.pauseConditions.length > 0 || spec.paused
    if (!status.abort && paused !== (statusOf(now, 'Paused') === 'True')) {
      return `Paused is ${statusOf(now, 'Paused')}, and it is ${paused ? '' : 'not '}paused`
    }
    return statusOf(now, 'Healthy') === 'True' ? unhealthy(now) : null
  },
)

function unhealthy(now: RolloutState): string | null {
  const { updatedReplicas, availableReplicas } = now.status
  const desired = desiredOf(now)
  if (updatedReplicas !== desired || availableReplicas !== desired) {
    return (
      `it is healthy with ${updatedReplicas} updated and ${availableReplicas} available ` +
      `of ${desired} pods`
    )
  }
  return null
}

function statusOf({ status }: RolloutState, type: RolloutConditionType): string | undefined {
  return status.conditions.find((one) => one.type === type)?.status
}
