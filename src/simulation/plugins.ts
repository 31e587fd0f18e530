import type { RolloutState } from '../rollout/state.ts'
import type { Instant } from '../units/time.ts'

/** What step plugins answer, by their name. */
export type PluginPlan = Readonly<Record<string, PluginAnswer>>

export interface PluginAnswer {
  /** From the first call until it is finished, ms. */
  readonly after: number
  readonly phase: 'Successful' | 'Failed'
  readonly message: string
}

/**
 * Step plugins that have finished by now say so; one that the scenario does not name is successful
 * at once.
 */
export function withPlugins(plan: PluginPlan, rollout: RolloutState, at: Instant): RolloutState {
  const { strategy } = rollout.spec
  if (strategy.kind !== 'canary') return rollout
  const index = rollout.status.currentStepIndex ?? 0
  const plugin = strategy.steps[index]?.plugin ?? null
  if (plugin === null) return rollout
  const answer = Object.hasOwn(plan, plugin.name) ? plan[plugin.name] : undefined
  const known = rollout.plugins.find((one) => one.stepIndex === index)
  const statuses = rollout.status.pluginStatuses.filter((one) => one.index === index)
  // A finished call, or one that was undone, says nothing of the next: a retry asks anew.
  const isRunning =
    statuses.some(({ operation, phase }) => operation === 'Run' && phase === 'Running') &&
    !statuses.some(({ operation }) => operation !== 'Run')
  const startedAt = isRunning ? (known?.startedAt ?? at) : at
  const finished = answer === undefined || at - startedAt >= answer.after
  const phase: 'Running' | PluginAnswer['phase'] = finished
    ? (answer?.phase ?? 'Successful')
    : 'Running'
  if (known !== undefined && known.phase === phase && known.startedAt === startedAt) return rollout
  const outcome = {
    stepIndex: index,
    phase,
    message: finished ? (answer?.message ?? '') : '',
    startedAt,
  }
  const others = rollout.plugins.filter((one) => one.stepIndex !== index)
  return { ...rollout, plugins: [...others, outcome] }
}
