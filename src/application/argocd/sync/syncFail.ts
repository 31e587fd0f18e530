import { compareText } from '../../../go/order.ts'
import { type EngineLook, setPhase } from './engineLook.ts'
import { runTasks } from './runTasks.ts'
import { isRunning, isTaskCompleted, type SyncTask } from './task.ts'
import { waitFor } from './waiting.ts'

/**
 * Ends a sync that has failed; before that, its SyncFail hooks run to their end. Whether it has
 * ended now.
 */
export function failSync(
  look: EngineLook,
  syncFailTasks: readonly SyncTask[],
  failed: readonly SyncTask[],
  message: string,
): boolean {
  if (!syncFailTasks.every(isTaskCompleted)) {
    const pending = syncFailTasks.filter((task) => !isTaskCompleted(task) && !isRunning(task))
    runTasks(look, pending, false)
    waitFor(look, pending, false)
    return false
  }
  const failedHooks = syncFailTasks.filter(({ status }) => status === 'SyncFailed')
  const hooks = withReasons('one or more SyncFail hooks failed', failedHooks)
  const more = failedHooks.length > 0 ? `\n${hooks}` : ''
  setPhase(look, 'Failed', withReasons(message, failed) + more)
  return true
}

function withReasons(message: string, tasks: readonly SyncTask[]): string {
  const reasons = [...new Set(tasks.map((task) => task.message))].sort(compareText)
  return reasons.length === 0 ? message : `${message}, reason: ${reasons.join(',')}`
}
