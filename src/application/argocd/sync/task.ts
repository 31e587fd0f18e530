import {
  deletePoliciesOf,
  type HookDeletePolicy,
  type HookType,
  isHook,
  type SyncPhase,
} from '../hook.ts'
import { groupOf, kindOf, nameOf, namespaceOf, type Unstructured } from '../object.ts'
import { isPhaseCompleted, type OperationPhase } from '../operation/phase.ts'
import { type ResourceKey, resourceKeyOf, resourceKeyText } from '../resourceKey.ts'
import { waveOf } from '../wave.ts'

/** What became of an object. */
export type ResultCode = 'Synced' | 'SyncFailed' | 'Pruned' | 'PruneSkipped'

/**
 * One object in one phase of a sync. The tasks are made anew at every look, from what Git and the
 * cluster have, and take up their results; while the engine looks, it changes them.
 */
export interface SyncTask {
  phase: SyncPhase
  wave: number
  /** null: the object is pruned. */
  target: Unstructured | null
  live: Unstructured | null
  skipDryRun: boolean
  status: ResultCode | ''
  /** '': nothing was done yet. */
  operationPhase: OperationPhase | ''
  message: string
}

export function taskOf(
  phase: SyncPhase,
  target: Unstructured | null,
  live: Unstructured | null,
): SyncTask {
  return {
    phase,
    wave: waveOf(target ?? live ?? {}),
    target,
    live,
    skipDryRun: false,
    status: '',
    operationPhase: '',
    message: '',
  }
}

/** Git's object, or the live one that is to go. */
export function syncedObjectOf({ target, live }: SyncTask): Unstructured {
  return target ?? live ?? {}
}

/** The key of its object in the cluster: what the live one says of its namespace counts. */
export function liveKeyOf(task: SyncTask): ResourceKey {
  const key = resourceKeyOf(syncedObjectOf(task))
  return task.live === null ? key : { ...key, namespace: namespaceOf(task.live) }
}

/** `group/Kind/name`, as messages name it. */
export function namedIn(task: SyncTask): string {
  const object = syncedObjectOf(task)
  return `${groupOf(object)}/${kindOf(object)}/${nameOf(object)}`
}

export function isPrune(task: SyncTask): boolean {
  return task.target === null
}

export function isHookTask(task: SyncTask): boolean {
  return isHook(syncedObjectOf(task))
}

export function isPending(task: SyncTask): boolean {
  return task.operationPhase === ''
}

export function isRunning(task: SyncTask): boolean {
  return task.operationPhase === 'Running'
}

export function isTaskCompleted(task: SyncTask): boolean {
  return task.operationPhase !== '' && isPhaseCompleted(task.operationPhase)
}

export function hasFailed(task: SyncTask): boolean {
  return isTaskCompleted(task) && task.operationPhase !== 'Succeeded'
}

export function hookTypeOf(task: SyncTask): HookType | '' {
  return isHookTask(task) ? task.phase : ''
}

/** Whether a hook that is there goes for this reason. */
export function isDeletedBy(task: SyncTask, policy: HookDeletePolicy): boolean {
  return (
    task.live !== null &&
    isHookTask(task) &&
    deletePoliciesOf(syncedObjectOf(task)).includes(policy)
  )
}

/** A hook of an earlier sync that has to go before it is made anew. */
export function isInTheWay(task: SyncTask): boolean {
  return isPending(task) && isDeletedBy(task, 'BeforeHookCreation')
}

/** What tells the results of a sync apart: an object may have a task in several phases. */
export function resultKeyOf(task: SyncTask): string {
  return `${resourceKeyText(resourceKeyOf(syncedObjectOf(task)))}:${task.phase}`
}
