import type { Diagnostic } from '../units/diagnostic.ts'
import { pluginVerbs } from './deploymentAction.ts'
import type { Scenario } from './scenario.ts'

/** Entries of a script that only a Rollout can answer, where the plan is for a Deployment. */
export function unfitVerbs({ plan, script = [] }: Scenario): readonly Diagnostic[] {
  if (plan.workload === 'Rollout') return []
  return script.flatMap((entry, index) =>
    pluginVerbs
      .filter((verb) => entry[verb] !== undefined)
      .map((verb): Diagnostic => {
        const path = `script[${index}].${verb}`
        const message = `only a Rollout knows ${verb}, and "${plan.rollout.name}" is a Deployment`
        const hint =
          'A Deployment has no steps and no way back of its own: undo, pause or scale it.'
        const place = { path, line: 0, column: 0 }
        return { code: 'not-for-a-deployment', severity: 'warning', ...place, message, hint }
      }),
  )
}
