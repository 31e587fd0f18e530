import type { RolloutState } from '../../rollout/state.ts'
import type { PluginStatus } from '../../rollout/status.ts'
import type { Invariant } from '../invariant.ts'
import {
  everyPassage,
  isActedOn,
  isUpdateOver,
  messagesOf,
  type Passage,
} from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

export const pluginsDecide: Invariant = everyPassage(
  'plugins decide',
  'A step with a plugin is completed only when the plugin has succeeded, unless somebody ' +
    'promotes, and one that fails aborts the update.',
  (passage) => {
    const { now, was } = passage
    if (was === null || isAside(passage, was)) return null
    const index = was.status.currentStepIndex ?? 0
    const plugin = stepsOf(was)[index]?.plugin ?? null
    if (plugin === null) return null
    const phase = phaseOf(now, index)
    if (phase === 'Failed' && phaseOf(was, index) !== 'Failed' && !now.status.abort) {
      return `${plugin.name} of step ${index} failed, and the update goes on`
    }
    const isCompleted = now.status.currentStepIndex !== index && !now.status.abort
    return !isCompleted || phase === 'Successful' || !saysSo(passage)
      ? null
      : `step ${index} is completed, and ${plugin.name} is ${phase ?? 'not called'}`
  },
)

function phaseOf({ status }: RolloutState, index: number): PluginStatus['phase'] | null {
  const run = status.pluginStatuses.find((one) => one.index === index && one.operation === 'Run')
  return run?.phase ?? null
}

function saysSo(passage: Passage): boolean {
  return messagesOf(passage, 'RolloutStepCompleted').length > 0
}

// Another update has begun, or steps do not count any more.
function isAside(passage: Passage, was: RolloutState): boolean {
  const { now } = passage
  return (
    isActedOn(passage) ||
    isUpdateOver(was) ||
    was.status.promoteFull ||
    was.status.abort ||
    now.status.currentPodHash !== was.status.currentPodHash ||
    now.status.currentStepHash !== was.status.currentStepHash
  )
}
