import { isTerminating, kindOf, type Manifest } from '../object.ts'
import type { OperationPhase } from '../operation/phase.ts'
import { type Evaluation, setResult } from './evaluation.ts'
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
  evaluation: Evaluation,
  tasks: readonly SyncTask[],
  onlyTries: boolean,
): RunState {
  const dryRun = onlyTries || evaluation.plan.options.dryRun
  const steps = [releaseLeftOvers, prune, deleteLeftOvers, applyAll]
  for (const step of steps) {
    const state = step(evaluation, tasks, dryRun)
    if (state !== 'successful') return state
  }
  return 'successful'
}

function releaseLeftOvers(
  evaluation: Evaluation,
  tasks: readonly SyncTask[],
  dryRun: boolean,
): RunState {
  let state: RunState = 'successful'
  if (dryRun) return state
  for (const task of tasks) {
    if (!isHookTask(task) || !isPending(task) || task.live === null) continue
    const error = removeHookFinalizer(evaluation, task)
    if (error === '') continue
    state = 'failed'
    setResult(evaluation, task, task.status, 'Error', `failed to remove hook finalizer: ${error}`)
  }
  return state
}

function prune(evaluation: Evaluation, tasks: readonly SyncTask[], dryRun: boolean): RunState {
  if (unconfirmedPrunes(evaluation, tasks).length > 0) return 'pending'
  let state: RunState = 'successful'
  for (const task of tasks.filter(isPrune)) {
    const [code, message] = pruned(evaluation, task, dryRun)
    if (code === 'SyncFailed') state = 'failed'
    if (isTold(evaluation, code, dryRun)) setResult(evaluation, task, code, phases[code], message)
  }
  return state
}

function pruned(
  evaluation: Evaluation,
  { live }: SyncTask,
  dryRun: boolean,
): readonly [ResultCode, string] {
  const { options } = evaluation.plan
  if (!options.prune) return ['PruneSkipped', 'ignored (requires pruning)']
  if (pruneOptionOf(live, options) === 'false') return ['PruneSkipped', 'ignored (no prune)']
  if (dryRun) return ['Pruned', 'pruned (dry run)']
  if (live === null || isTerminating(live)) return ['Pruned', 'pruned']
  const answer = evaluation.carryOut({ kind: 'prune', object: live })
  return answer.ok ? ['Pruned', 'pruned'] : ['SyncFailed', answer.error]
}

function deleteLeftOvers(
  evaluation: Evaluation,
  tasks: readonly SyncTask[],
  dryRun: boolean,
): RunState {
  let state: RunState = 'successful'
  if (dryRun) return state
  for (const task of tasks.filter(isInTheWay)) {
    const error = deleteHook(evaluation, task)
    if (error === null) task.live = null
    else if (error !== '') {
      state = 'failed'
      setResult(evaluation, task, task.status, 'Error', `failed to delete resource: ${error}`)
    } else if (state === 'successful') state = 'pending'
  }
  return state
}

function applyAll(evaluation: Evaluation, tasks: readonly SyncTask[], dryRun: boolean): RunState {
  let state: RunState = 'successful'
  for (const task of tasks) {
    const { target } = task
    if (target === null || (dryRun && task.skipDryRun)) continue
    const answer = applied(evaluation, task, target, dryRun)
    const code = answer.ok ? 'Synced' : 'SyncFailed'
    if (!answer.ok) state = 'failed'
    if (!isTold(evaluation, code, dryRun)) continue
    // Nothing comes of a dry run that could be waited for.
    const done = evaluation.plan.options.dryRun && answer.ok
    const message = answer.ok ? answer.message : answer.error
    setResult(evaluation, task, code, done ? 'Succeeded' : phases[code], message)
  }
  return state
}

function applied(evaluation: Evaluation, task: SyncTask, target: Manifest, dryRun: boolean) {
  const { options } = evaluation.plan
  const either = (option: string): boolean =>
    hasSyncOption(target, option) || hasSyncOption(task.live, option)
  const replaces = options.replace || either('Replace=true')
  const serverSide =
    !dryRun &&
    !hasSyncOption(target, 'ServerSideApply=false') &&
    (options.serverSideApply || hasSyncOption(target, 'ServerSideApply=true'))
  const verb = replaces ? replacement(task.live, target) : 'apply'
  const changes = verb === 'apply' || verb === 'replace'
  return evaluation.carryOut({
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
function replacement(live: Manifest | null, target: Manifest): 'create' | 'replace' | 'update' {
  if (live === null) return 'create'
  return isDefinition(target) || kindOf(target) === 'Namespace' ? 'update' : 'replace'
}

// A try is told only where it fails, or where the whole sync is one.
function isTold(evaluation: Evaluation, code: ResultCode, dryRun: boolean): boolean {
  return !dryRun || evaluation.plan.options.dryRun || code === 'SyncFailed'
}
