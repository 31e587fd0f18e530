import { isPhaseCompleted } from '../operation/phase.ts'
import type { SyncCluster } from './cluster.ts'
import {
  type EngineLook,
  type SyncState,
  type SyncTurn,
  setPhase,
  setResult,
  takeLook,
} from './engineLook.ts'
import { deleteHook, releaseHooks, removeHookFinalizer } from './hooks.ts'
import type { SyncPlan } from './plan.ts'
import {
  isDeletedBy,
  isHookTask,
  isRunning,
  isTaskCompleted,
  liveKeyOf,
  type SyncTask,
} from './task.ts'
import { hookPhaseOf } from './taskHealth.ts'
import { tasksOf } from './tasks.ts'

/** Ends a sync before its time: its running hooks go (`syncContext.Terminate`). */
export function terminateSync<World>(
  state: SyncState,
  plan: SyncPlan,
  cluster: SyncCluster<World>,
  world: World,
): SyncTurn<World> {
  return takeLook(state, plan, cluster, world, (look) => {
    const hooks = (tasksOf(look) ?? []).filter(isHookTask)
    releaseHooks(look, hooks.filter(isTaskCompleted))
    const ended = hooks.filter(isRunning).map((task) => endHook(look, task))
    if (ended.every((success) => success)) setPhase(look, 'Failed', 'Operation terminated')
    else setPhase(look, 'Error', 'Operation termination had errors')
  })
}

function endHook(look: EngineLook, task: SyncTask): boolean {
  task.live ??= look.find(liveKeyOf(task))
  if (task.live === null) {
    setResult(look, task, task.status, 'Succeeded', 'Terminated')
    return true
  }
  const { phase, message, failed } = hookPhaseOf(look, task.live)
  if (failed) {
    setResult(look, task, task.status, 'Error', `Failed to get hook health: ${message}`)
  }
  const held = removeHookFinalizer(look, task)
  if (held !== '') {
    setResult(look, task, task.status, 'Error', `Failed to remove hook finalizer: ${held}`)
    return false
  }
  if (failed || phase === 'Running' || isDeletedBy(task, 'HookFailed')) {
    const error = deleteHook(look, task) ?? ''
    if (error !== '') {
      setResult(look, task, task.status, 'Failed', `Failed to delete: ${error}`)
      return false
    }
  }
  // It may have ended by itself in the meantime.
  if (!failed && isPhaseCompleted(phase)) setResult(look, task, task.status, phase, message)
  else if (!failed) setResult(look, task, task.status, 'Failed', 'Terminated')
  return true
}
