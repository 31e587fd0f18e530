import type { RolloutSpec } from '../plan/plan.ts'
import type { StrategyRules } from './contract.ts'
import type { RolloutCondition, RolloutPhase, RolloutStatus } from './status.ts'

export interface PhaseAndMessage {
  readonly phase: RolloutPhase
  readonly message: string
}

/**
 * `status.phase` and `status.message` as a status write computes them: the first rule that fits.
 * (`rolloututil.CalculateRolloutPhase`)
 */
export function storedPhase(
  rules: StrategyRules,
  spec: RolloutSpec,
  status: RolloutStatus,
): PhaseAndMessage {
  const { conditions } = status
  for (let index = 0; index < conditions.length; index++) {
    const condition = conditions[index] as RolloutCondition
    if (condition.type === 'InvalidSpec') {
      return { phase: 'Degraded', message: `InvalidSpec: ${condition.message}` }
    }
    if (condition.reason === 'RolloutAborted' || condition.reason === 'ProgressDeadlineExceeded') {
      return { phase: 'Degraded', message: `${condition.reason}: ${condition.message}` }
    }
  }
  if (spec.paused) return { phase: 'Paused', message: 'manually paused' }
  const pause = status.pauseConditions[0]
  if (pause !== undefined) return { phase: 'Paused', message: pause.reason }
  const message = progressing(rules, spec, status)
  return { phase: message === '' ? 'Healthy' : 'Progressing', message }
}

function progressing(rules: StrategyRules, spec: RolloutSpec, status: RolloutStatus): string {
  if (spec.restartAt !== null && spec.restartAt !== status.restartedAt) {
    return 'rollout is restarting'
  }
  if (status.updatedReplicas < (spec.replicas ?? 1)) return 'more replicas need to be updated'
  if (status.availableReplicas < status.updatedReplicas) {
    return 'updated replicas are still becoming available'
  }
  return rules.waitingFor(spec, status)
}
