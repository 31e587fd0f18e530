import { abort } from './abort.ts'
import { create } from './create.ts'
import { createAnalysisRun } from './createAnalysisRun.ts'
import { pause } from './pause.ts'
import { promote } from './promote.ts'
import { restart } from './restart.ts'
import { retryExperiment } from './retryExperiment.ts'
import { retryRollout } from './retryRollout.ts'
import { setImage } from './setImage.ts'
import { terminateAnalysisRun } from './terminateAnalysisRun.ts'
import { terminateExperiment } from './terminateExperiment.ts'
import { undo } from './undo.ts'
import type { VerbRule } from './verb.ts'

/** The commands of the plugin that write. */
export type VerbName =
  | 'create'
  | 'create analysisrun'
  | 'pause'
  | 'promote'
  | 'restart'
  | 'abort'
  | 'retry rollout'
  | 'retry experiment'
  | 'terminate analysisrun'
  | 'terminate experiment'
  | 'set image'
  | 'undo'

/** Every verb by the words that call it. */
export const verbRules: Readonly<Record<VerbName, VerbRule>> = {
  create,
  'create analysisrun': createAnalysisRun,
  pause,
  promote,
  restart,
  abort,
  'retry rollout': retryRollout,
  'retry experiment': retryExperiment,
  'terminate analysisrun': terminateAnalysisRun,
  'terminate experiment': terminateExperiment,
  'set image': setImage,
  undo,
}

/**
 * All verbs, in the order of the table.
 *
 * @example
 * ```ts
 * verbNames.includes('undo') // => true
 * ```
 */
export const verbNames = Object.keys(verbRules) as readonly VerbName[]

/** All commands of the plugin in the order in which it knows them; some change nothing. */
export const pluginCommands: readonly string[] = [
  'create',
  'get',
  'lint',
  'list',
  'pause',
  'promote',
  'restart',
  'version',
  'abort',
  'retry',
  'terminate',
  'set',
  'undo',
  'dashboard',
  'status',
  'notifications',
  'completion',
  'help',
]

/** Words that gather verbs and are none themselves, with what their usage says behind them. */
export const groups: Readonly<Record<string, string>> = {
  retry: '<rollout|experiment> RESOURCE_NAME',
  terminate: '<analysisrun|experiment> RESOURCE_NAME',
  set: 'COMMAND',
}
