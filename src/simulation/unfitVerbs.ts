import { type Diagnostic, warningIn } from '../units/diagnostic.ts'
import { pluginVerbs } from './deploymentAction.ts'
import type { Scenario } from './scenario.ts'

/** Entries of a script that only a Rollout can answer, where the plan is for a Deployment. */
export function unfitVerbs({ plan, script = [] }: Scenario): readonly Diagnostic[] {
  if (plan.workload === 'Rollout') return []
  return script.flatMap((entry, index) =>
    pluginVerbs
      .filter((verb) => entry[verb] !== undefined)
      .map((verb) => {
        const path = `script[${index}].${verb}`
        const message = `only a Rollout knows ${verb}, and "${plan.rollout.name}" is a Deployment`
        const hint =
          'A Deployment has no steps and no way back of its own: undo, pause or scale it.'
        return warningIn(path, 'not-for-a-deployment', message, hint)
      }),
  )
}
