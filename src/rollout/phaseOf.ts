import { clientPhase, type PhaseText } from './decisions/clientPhase.ts'
import type { RolloutState } from './state.ts'

/**
 * The phase and message of a Rollout as clients such as `kubectl argo rollouts status` show it:
 * those of its status, unless the controller has not seen the latest write yet. Derived, never
 * stored.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { begin, phaseOf } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * phaseOf(begin(plan)).phase // => ''
 * ```
 */
export function phaseOf({ generation, status }: RolloutState): PhaseText {
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
