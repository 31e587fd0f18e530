import { compareText } from '../../../go/order.ts'
import { isBeingDeleted } from '../object.ts'
import type { SyncCluster } from './cluster.ts'
import {
  type EngineLook,
  type SyncState,
  type SyncTurn,
  setPhase,
  setResult,
  takeLook,
} from './engineLook.ts'
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
  return takeLook(state, plan, cluster, world, syncOnce)
}

function syncOnce(look: EngineLook): void {
  const begun = look.results.length > 0
  const tasks = tasksOf(look)
  if (tasks === null) {
    refuse(look)
    return
  }
  if (!begun && !tryAll(look, tasks)) return
  updateRunning(look, tasks)
  if (waits(look, tasks)) return
  releaseHooks(
    look,
    tasks.filter((task) => isHookTask(task) && isTaskCompleted(task)),
  )
  const own = tasks.filter(({ phase }) => phase !== 'SyncFail')
  if (own.some(hasFailed)) {
    deleteHooks(look, doneHooks(tasks, 'HookFailed'))
    const message = 'one or more synchronization tasks completed unsuccessfully'
    failSync(look, syncFailTasks(tasks), failedTasks(own), message)
    return
  }
  const pending = outOfSync(look, own.filter(isPending))
  if (pending.length === 0) {
    deleteHooks(look, doneHooks(tasks, 'HookSucceeded'))
    setPhase(look, 'Succeeded', 'successfully synced (no more tasks)')
  } else runWave(look, tasks, pending)
}

function refuse(look: EngineLook): void {
  const told = look.results.filter(({ status }) => status === 'SyncFailed')
  const reasons = [...new Set(told.map(({ message }) => message))].sort(compareText)
  const message = 'one or more synchronization tasks are not valid'
  setPhase(look, 'Failed', reasons.length === 0 ? message : `${message}: ${reasons.join('; ')}`)
}

/** The dry run before the first wave, which the namespace comes before; whether to go on. */
function tryAll(look: EngineLook, tasks: readonly SyncTask[]): boolean {
  const { namespace } = look.plan
  const created = tasks.find(({ live, target }) => live === null && isNamespace(target, namespace))
  if (created !== undefined && runTasks(look, [created], false) === 'failed') {
    failSync(look, [], [created], 'the namespace failed to apply')
    return false
  }
  const tried = outOfSync(
    look,
    tasks.filter((task) => task !== created),
  )
  if (runTasks(look, tried, true) !== 'failed') return true
  setPhase(look, 'Failed', 'one or more objects failed to apply (dry run)')
  return false
}

/** What runs, and what is not gone yet, is waited for: hooks always, others between waves. */
function waits(look: EngineLook, tasks: readonly SyncTask[]): boolean {
  const [first] = tasks
  const last = tasks.at(-1)
  const multiStep = first?.wave !== last?.wave || first?.phase !== last?.phase
  const running = tasks.filter((task) => isRunning(task) && (multiStep || isHookTask(task)))
  if (running.length > 0) {
    for (const task of running) noticeMissing(look, task)
    waitFor(look, running, false)
    return true
  }
  const going = tasks.filter(
    ({ status, live }) => status === 'Pruned' && live !== null && isBeingDeleted(live),
  )
  if (going.length > 0) waitFor(look, going, true)
  return going.length > 0
}

// Told now, it fails the sync at the next look.
function noticeMissing(look: EngineLook, task: SyncTask): void {
  if (task.live !== null || look.find(liveKeyOf(task)) !== null) return
  const message = `Resource ${namedIn(task)} is missing, it might have been deleted`
  setResult(look, task, 'SyncFailed', 'Error', message)
}

function runWave(look: EngineLook, all: readonly SyncTask[], pending: readonly SyncTask[]): void {
  const [first] = pending
  const last = pending.at(-1)
  if (first === undefined || last === undefined) return
  const { phase, wave } = first
  const inWave = pending.filter((task) => task.phase === phase && task.wave === wave)
  setPhase(look, 'Running', 'one or more tasks are running')
  const state = runTasks(look, inWave, false)
  if (state === 'failed') {
    failWave(look, all, inWave)
    return
  }
  const final = phase === last.phase && wave === last.wave
  look.carryOut({ kind: 'wave', phase, wave, final })
  if (state === 'pending') {
    const leaving = inWave.filter((task) => isInTheWay(task) || (isPrune(task) && isPending(task)))
    waitFor(look, leaving, true)
  } else if (inWave.length === pending.length && !inWave.some(isHookTask)) {
    // Nobody waits for the health of the last wave, whatever becomes of it.
    deleteHooks(look, doneHooks(all, 'HookSucceeded'))
    setPhase(look, 'Succeeded', 'successfully synced (all tasks run)')
  } else waitFor(look, inWave, false)
}

function failWave(look: EngineLook, all: readonly SyncTask[], inWave: readonly SyncTask[]): void {
  const message = 'one or more objects failed to apply'
  const failed = failedTasks(inWave)
  const ends = (): boolean => failSync(look, syncFailTasks(all), failed, message)
  const running = inWave.filter(isRunning)
  if (running.length === 0) {
    const leftOver = doneHooks(all, 'HookFailed')
    if (ends()) deleteHooks(look, leftOver)
    return
  }
  const syncFail = syncFailTasks(all)
  const waited = syncFail.length > 0 && !ends() ? [...running, ...syncFail] : running
  waitFor(look, waited, false)
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
function outOfSync({ plan }: EngineLook, tasks: readonly SyncTask[]): readonly SyncTask[] {
  if (!plan.options.applyOutOfSyncOnly) return tasks
  return tasks.filter((task) => {
    const both = task.target !== null && task.live !== null
    return isHookTask(task) || !both || plan.isModified(liveKeyOf(task)) !== false
  })
}
