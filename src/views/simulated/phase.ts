import { clientPhase, type PhaseText } from '../../rollout/decisions/clientPhase.ts'
import type { RolloutState } from '../../rollout/state.ts'

/** The phase that clients show of a simulated Rollout. */
export function phaseOfState({ generation, status }: RolloutState): PhaseText {
  const { observedGeneration, controllerPause, pauseConditions, phase, message } = status
  const view = {
    generation,
    // Before its first status write a Rollout has none.
    observedGeneration: observedGeneration === 0 ? '' : String(observedGeneration),
    controllerPause,
    pauseConditions,
    workloadGeneration: null,
    observedWorkloadGeneration: '',
  }
  return clientPhase(view, { phase, message })
}
