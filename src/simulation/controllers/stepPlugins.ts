import type { PluginOutcome } from '../../cluster/objects.ts'
import { copyState } from '../../rollout/copies.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Instant } from '../../units/time.ts'
import type { PluginPlan } from '../plugins.ts'
import type { Row } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

/** Step plugins, which answer when they are called. */
export const stepPlugins: Row = { kind: 'StepPlugin', play }

function play(now: WorldNow): boolean {
  const { rollout, program, at } = now
  if (rollout === null) return false
  now.rollout = withPlugins(program.plugins, rollout, at)
  return now.rollout !== rollout
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
  const phase = finished ? (answer?.phase ?? 'Successful') : 'Running'
  if (known !== undefined && known.phase === phase && known.startedAt === startedAt) return rollout
  const outcome: PluginOutcome = {
    stepIndex: index,
    phase,
    message: finished ? (answer?.message ?? '') : '',
    startedAt,
  }
  const others = rollout.plugins.filter((one) => one.stepIndex !== index)
  const next = copyState(rollout)
  next.plugins = [...others, outcome]
  return next
}
