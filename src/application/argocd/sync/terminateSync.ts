import { isCompleted } from '../operation/phase.ts'
import type { SyncCluster } from './cluster.ts'
import {
  type Evaluation,
  evaluate,
  type SyncState,
  type SyncTurn,
  setPhase,
  setResult,
} from './evaluation.ts'
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
  return evaluate(state, plan, cluster, world, (evaluation) => {
    const hooks = (tasksOf(evaluation) ?? []).filter(isHookTask)
    releaseHooks(evaluation, hooks.filter(isTaskCompleted))
    const ended = hooks.filter(isRunning).map((task) => endHook(evaluation, task))
    if (ended.every((success) => success)) setPhase(evaluation, 'Failed', 'Operation terminated')
    else setPhase(evaluation, 'Error', 'Operation termination had errors')
  })
}

function endHook(evaluation: Evaluation, task: SyncTask): boolean {
  task.live ??= evaluation.find(liveKeyOf(task))
  if (task.live === null) {
    setResult(evaluation, task, task.status, 'Succeeded', 'Terminated')
    return true
  }
  const { phase, message, failed } = hookPhaseOf(evaluation, task.live)
  if (failed) {
    setResult(evaluation, task, task.status, 'Error', `Failed to get hook health: ${message}`)
  }
  const held = removeHookFinalizer(evaluation, task)
  if (held !== '') {
    setResult(evaluation, task, task.status, 'Error', `Failed to remove hook finalizer: ${held}`)
    return false
  }
  if (failed || phase === 'Running' || isDeletedBy(task, 'HookFailed')) {
    const error = deleteHook(evaluation, task) ?? ''
    if (error !== '') {
      setResult(evaluation, task, task.status, 'Failed', `Failed to delete: ${error}`)
      return false
    }
  }
  // It may have ended by itself in the meantime.
  if (!failed && isCompleted(phase)) setResult(evaluation, task, task.status, phase, message)
  else if (!failed) setResult(evaluation, task, task.status, 'Failed', 'Terminated')
  return true
}
