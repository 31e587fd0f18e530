import { compareText } from '../../../go/order.ts'
import { isTerminating } from '../object.ts'
import type { SyncCluster } from './cluster.ts'
import {
  type Evaluation,
  evaluate,
  type SyncState,
  type SyncTurn,
  setPhase,
  setResult,
} from './evaluation.ts'
import { deleteHooks, releaseHooks } from './hooks.ts'
import type { SyncPlan } from './plan.ts'
import { runTasks } from './runTasks.ts'
import { failSync } from './syncFail.ts'
import {
  hasFailed,
  isDeletedBy,
  isHookTask,
  isInTheWay,
  isPending,
  isPrune,
  isRunning,
  isTaskCompleted,
  liveKeyOf,
  namedIn,
  type SyncTask,
} from './task.ts'
import { updateRunning } from './taskHealth.ts'
import { isNamespace, tasksOf } from './tasks.ts'
import { waitFor } from './waiting.ts'

/**
 * One look of the sync engine (`syncContext.Sync`): it tries everything once, waits for what runs,
 * and sets the next wave going. Everything that it knows of earlier looks is in the state.
 */
export function syncTurn<World>(
  state: SyncState,
  plan: SyncPlan,
  cluster: SyncCluster<World>,
  world: World,
): SyncTurn<World> {
  return evaluate(state, plan, cluster, world, look)
}

function look(evaluation: Evaluation): void {
  const begun = evaluation.results.length > 0
  const tasks = tasksOf(evaluation)
  if (tasks === null) {
    refuse(evaluation)
    return
  }
  if (!begun && !tryAll(evaluation, tasks)) return
  updateRunning(evaluation, tasks)
  if (waits(evaluation, tasks)) return
  releaseHooks(
    evaluation,
    tasks.filter((task) => isHookTask(task) && isTaskCompleted(task)),
  )
  const own = tasks.filter(({ phase }) => phase !== 'SyncFail')
  if (own.some(hasFailed)) {
    deleteHooks(evaluation, doneHooks(tasks, 'HookFailed'))
    const message = 'one or more synchronization tasks completed unsuccessfully'
    failSync(evaluation, syncFailTasks(tasks), failedTasks(own), message)
    return
  }
  const pending = outOfSync(evaluation, own.filter(isPending))
  if (pending.length === 0) {
    deleteHooks(evaluation, doneHooks(tasks, 'HookSucceeded'))
    setPhase(evaluation, 'Succeeded', 'successfully synced (no more tasks)')
  } else runWave(evaluation, tasks, pending)
}

function refuse(evaluation: Evaluation): void {
  const told = evaluation.results.filter(({ status }) => status === 'SyncFailed')
  const reasons = [...new Set(told.map(({ message }) => message))].sort(compareText)
  const message = 'one or more synchronization tasks are not valid'
  setPhase(
    evaluation,
    'Failed',
    reasons.length === 0 ? message : `${message}: ${reasons.join('; ')}`,
  )
}

/** The dry run before the first wave, which the namespace comes before; whether to go on. */
function tryAll(evaluation: Evaluation, tasks: readonly SyncTask[]): boolean {
  const { namespace } = evaluation.plan
  const created = tasks.find(({ live, target }) => live === null && isNamespace(target, namespace))
  if (created !== undefined && runTasks(evaluation, [created], false) === 'failed') {
    failSync(evaluation, [], [created], 'the namespace failed to apply')
    return false
  }
  const tried = outOfSync(
    evaluation,
    tasks.filter((task) => task !== created),
  )
  if (runTasks(evaluation, tried, true) !== 'failed') return true
  setPhase(evaluation, 'Failed', 'one or more objects failed to apply (dry run)')
  return false
}

/** What runs, and what is not gone yet, is waited for: hooks always, others between waves. */
function waits(evaluation: Evaluation, tasks: readonly SyncTask[]): boolean {
  const [first] = tasks
  const last = tasks.at(-1)
  const multiStep = first?.wave !== last?.wave || first?.phase !== last?.phase
  const running = tasks.filter((task) => isRunning(task) && (multiStep || isHookTask(task)))
  if (running.length > 0) {
    for (const task of running) noticeMissing(evaluation, task)
    waitFor(evaluation, running, false)
    return true
  }
  const going = tasks.filter(
    ({ status, live }) => status === 'Pruned' && live !== null && isTerminating(live),
  )
  if (going.length > 0) waitFor(evaluation, going, true)
  return going.length > 0
}

// Told now, it fails the sync at the next look.
function noticeMissing(evaluation: Evaluation, task: SyncTask): void {
  if (task.live !== null || evaluation.find(liveKeyOf(task)) !== null) return
  const message = `Resource ${namedIn(task)} is missing, it might have been deleted`
  setResult(evaluation, task, 'SyncFailed', 'Error', message)
}

function runWave(
  evaluation: Evaluation,
  all: readonly SyncTask[],
  pending: readonly SyncTask[],
): void {
  const [first] = pending
  const last = pending.at(-1)
  if (first === undefined || last === undefined) return
  const { phase, wave } = first
  const inWave = pending.filter((task) => task.phase === phase && task.wave === wave)
  setPhase(evaluation, 'Running', 'one or more tasks are running')
  const state = runTasks(evaluation, inWave, false)
  if (state === 'failed') {
    failWave(evaluation, all, inWave)
    return
  }
  const final = phase === last.phase && wave === last.wave
  evaluation.carryOut({ kind: 'wave', phase, wave, final })
  if (state === 'pending') {
    const leaving = inWave.filter((task) => isInTheWay(task) || (isPrune(task) && isPending(task)))
    waitFor(evaluation, leaving, true)
  } else if (inWave.length === pending.length && !inWave.some(isHookTask)) {
    // Nobody waits for the health of the last wave, whatever becomes of it.
    deleteHooks(evaluation, doneHooks(all, 'HookSucceeded'))
    setPhase(evaluation, 'Succeeded', 'successfully synced (all tasks run)')
  } else waitFor(evaluation, inWave, false)
}

function failWave(
  evaluation: Evaluation,
  all: readonly SyncTask[],
  inWave: readonly SyncTask[],
): void {
  const message = 'one or more objects failed to apply'
  const failed = failedTasks(inWave)
  const ends = (): boolean => failSync(evaluation, syncFailTasks(all), failed, message)
  const running = inWave.filter(isRunning)
  if (running.length === 0) {
    const leftOver = doneHooks(all, 'HookFailed')
    if (ends()) deleteHooks(evaluation, leftOver)
    return
  }
  const syncFail = syncFailTasks(all)
  const waited = syncFail.length > 0 && !ends() ? [...running, ...syncFail] : running
  waitFor(evaluation, waited, false)
}

function syncFailTasks(tasks: readonly SyncTask[]): readonly SyncTask[] {
  return tasks.filter(({ phase }) => phase === 'SyncFail')
}

function failedTasks(tasks: readonly SyncTask[]): readonly SyncTask[] {
  return tasks.filter(({ status }) => status === 'SyncFailed')
}

// Left-overs of an earlier sync too, whose hook has not run this time.
function doneHooks(
  tasks: readonly SyncTask[],
  policy: 'HookSucceeded' | 'HookFailed',
): readonly SyncTask[] {
  return tasks.filter((task) => !isRunning(task) && isDeletedBy(task, policy))
}

// With `ApplyOutOfSyncOnly=true`, an object that is as Git has it is left alone.
function outOfSync({ plan }: Evaluation, tasks: readonly SyncTask[]): readonly SyncTask[] {
  if (!plan.options.applyOutOfSyncOnly) return tasks
  return tasks.filter((task) => {
    const both = task.target !== null && task.live !== null
    return isHookTask(task) || !both || plan.isModified(liveKeyOf(task)) !== false
  })
}
