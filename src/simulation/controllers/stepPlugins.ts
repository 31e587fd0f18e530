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
 * The current step's plugin says that it has finished, if it would when it is asked now; one that
 * the scenario does not name is successful at once. It knows its first call from the status of the
 * run that is going on: what was not asked before begins now.
 */
export function withPlugins(plan: PluginPlan, rollout: RolloutState, at: Instant): RolloutState {
  const { strategy } = rollout.spec
  if (strategy.kind !== 'canary') return rollout
  const { status, plugins } = rollout
  const index = status.currentStepIndex ?? 0
  const plugin = strategy.steps[index]?.plugin ?? null
  if (plugin === null) return rollout
  // Nobody asks then.
  if (status.abort || status.phase !== 'Progressing') return rollout
  const run = status.pluginStatuses.find(
    (one) => one.index === index && one.name === plugin.name && one.operation === 'Run',
  )
  if (run?.phase === 'Successful' || run?.phase === 'Failed') return rollout
  const answer = Object.hasOwn(plan, plugin.name) ? plan[plugin.name] : undefined
  const { after = 0, phase = 'Successful', message = '' } = answer ?? {}
  const isFinished = at - (run?.startedAt ?? at) >= after
  const known = plugins.find((one) => one.stepIndex === index)
  if (isFinished ? known?.phase === phase && known.message === message : known === undefined) {
    return rollout
  }
  const others = plugins.filter((one) => one.stepIndex !== index)
  const next = copyState(rollout)
  next.plugins = isFinished ? [...others, { stepIndex: index, phase, message }] : others
  return next
}
