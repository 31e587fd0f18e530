import { isBeingDeleted, kindOf, type Unstructured } from '../object.ts'
import type { OperationPhase } from '../operation/phase.ts'
import { type EngineLook, setResult } from './engineLook.ts'
import { deleteHook, removeHookFinalizer } from './hooks.ts'
import { hasSyncOption, pruneOptionOf } from './plan.ts'
import {
  isHookTask,
  isInTheWay,
  isPending,
  isPrune,
  type ResultCode,
  type SyncTask,
} from './task.ts'
import { isDefinition } from './taskOrder.ts'
import { unconfirmedPrunes } from './waiting.ts'

export type RunState = 'successful' | 'pending' | 'failed'

const phases: { readonly [Code in ResultCode]: OperationPhase } = {
  Synced: 'Running',
  SyncFailed: 'Failed',
  Pruned: 'Succeeded',
  PruneSkipped: 'Succeeded',
}

/**
 * Does the tasks of a wave, or tries them only: left-over hooks go, prunes come before applies, and
 * an apply that fails does not keep the others from being tried.
 */
export function runTasks(
  look: EngineLook,
  tasks: readonly SyncTask[],
  onlyTries: boolean,
): RunState {
  const dryRun = onlyTries || look.plan.options.dryRun
  const steps = [releaseLeftOvers, prune, deleteLeftOvers, applyAll]
  for (const step of steps) {
    const state = step(look, tasks, dryRun)
    if (state !== 'successful') return state
  }
  return 'successful'
}

function releaseLeftOvers(look: EngineLook, tasks: readonly SyncTask[], dryRun: boolean): RunState {
  let state: RunState = 'successful'
  if (dryRun) return state
  for (const task of tasks) {
    if (!isHookTask(task) || !isPending(task) || task.live === null) continue
    const error = removeHookFinalizer(look, task)
    if (error === '') continue
    state = 'failed'
    setResult(look, task, task.status, 'Error', `failed to remove hook finalizer: ${error}`)
  }
  return state
}

function prune(look: EngineLook, tasks: readonly SyncTask[], dryRun: boolean): RunState {
  if (unconfirmedPrunes(look, tasks).length > 0) return 'pending'
  let state: RunState = 'successful'
  for (const task of tasks.filter(isPrune)) {
    const [code, message] = pruned(look, task, dryRun)
    if (code === 'SyncFailed') state = 'failed'
    if (isTold(look, code, dryRun)) setResult(look, task, code, phases[code], message)
  }
  return state
}

function pruned(
  look: EngineLook,
  { live }: SyncTask,
  dryRun: boolean,
): readonly [ResultCode, string] {
  const { options } = look.plan
  if (!options.prune) return ['PruneSkipped', 'ignored (requires pruning)']
  if (pruneOptionOf(live, options) === 'false') return ['PruneSkipped', 'ignored (no prune)']
  if (dryRun) return ['Pruned', 'pruned (dry run)']
  if (live === null || isBeingDeleted(live)) return ['Pruned', 'pruned']
  const answer = look.carryOut({ kind: 'prune', object: live })
  return answer.ok ? ['Pruned', 'pruned'] : ['SyncFailed', answer.error]
}

function deleteLeftOvers(look: EngineLook, tasks: readonly SyncTask[], dryRun: boolean): RunState {
  let state: RunState = 'successful'
  if (dryRun) return state
  for (const task of tasks.filter(isInTheWay)) {
    const error = deleteHook(look, task)
    if (error === null) task.live = null
    else if (error !== '') {
      state = 'failed'
      setResult(look, task, task.status, 'Error', `failed to delete resource: ${error}`)
    } else if (state === 'successful') state = 'pending'
  }
  return state
}

function applyAll(look: EngineLook, tasks: readonly SyncTask[], dryRun: boolean): RunState {
  let state: RunState = 'successful'
  for (const task of tasks) {
    const { target } = task
    if (target === null || (dryRun && task.skipDryRun)) continue
    const answer = applied(look, task, target, dryRun)
    const code = answer.ok ? 'Synced' : 'SyncFailed'
    if (!answer.ok) state = 'failed'
    if (!isTold(look, code, dryRun)) continue
    // Nothing comes of a dry run that could be waited for.
    const done = look.plan.options.dryRun && answer.ok
    const message = answer.ok ? answer.message : answer.error
    setResult(look, task, code, done ? 'Succeeded' : phases[code], message)
  }
  return state
}

function applied(look: EngineLook, task: SyncTask, target: Unstructured, dryRun: boolean) {
  const { options } = look.plan
  const either = (option: string): boolean =>
    hasSyncOption(target, option) || hasSyncOption(task.live, option)
  const replaces = options.replace || either('Replace=true')
  const serverSide =
    !dryRun &&
    !hasSyncOption(target, 'ServerSideApply=false') &&
    (options.serverSideApply || hasSyncOption(target, 'ServerSideApply=true'))
  const verb = replaces ? replacement(task.live, target) : 'apply'
  const changes = verb === 'apply' || verb === 'replace'
  return look.carryOut({
    kind: 'apply',
    verb,
    dryRun,
    object: target,
    force: changes && (options.force || either('Force=true')),
    validate: options.validate && !hasSyncOption(target, 'Validate=false'),
    serverSide: serverSide && !replaces,
  })
}

// What takes everything of its own with it when it is made anew is only updated.
function replacement(
  live: Unstructured | null,
  target: Unstructured,
): 'create' | 'replace' | 'update' {
  if (live === null) return 'create'
  return isDefinition(target) || kindOf(target) === 'Namespace' ? 'update' : 'replace'
}

// A try is told only where it fails, or where the whole sync is one.
function isTold(look: EngineLook, code: ResultCode, dryRun: boolean): boolean {
  return !dryRun || look.plan.options.dryRun || code === 'SyncFailed'
}
