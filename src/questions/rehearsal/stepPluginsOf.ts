import type { Plan } from '../../plan/plan.ts'
import type { PluginScenario } from '../../simulation/scenario.ts'

/** The step plugins of a plan, each of which succeeds when it is first asked. */
export function stepPluginsOf({ rollout }: Plan): Readonly<Record<string, PluginScenario>> {
  const { strategy } = rollout
  const steps = strategy.kind === 'canary' ? strategy.steps : []
  const names = steps.flatMap(({ plugin }) => (plugin === null ? [] : [plugin.name]))
  return Object.fromEntries(names.map((name) => [name, { phase: 'Successful' as const }]))
}
