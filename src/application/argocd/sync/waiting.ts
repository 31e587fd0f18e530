import { type EngineLook, setPhase } from './engineLook.ts'
import { pruneOptionOf } from './plan.ts'
import { isHookTask, isPrune, namedIn, type SyncTask } from './task.ts'

/** Leaves the sync Running, and says what it waits for (`setRunningPhase`). */
export function waitFor(look: EngineLook, tasks: readonly SyncTask[], isDeletion: boolean): void {
  const hooks = tasks.filter(isHookTask)
  const [first = tasks[0]] = hooks
  if (first === undefined) {
    setPhase(look, 'Running', '')
    return
  }
  const plural = hooks.length === tasks.length ? 'hooks' : 'resources'
  const unconfirmed = unconfirmedPrunes(look, tasks)
  const [prune] = unconfirmed
  const [reason, named, count] =
    prune === undefined
      ? [reasonFor(hooks.length > 0, isDeletion), first, tasks.length]
      : ['pruning confirmation of', prune, unconfirmed.length]
  const more = count > 1 ? ` and ${count - 1} more ${plural}` : ''
  setPhase(look, 'Running', `waiting for ${reason} ${namedIn(named)}${more}`)
}

function reasonFor(hasHooks: boolean, isDeletion: boolean): string {
  if (isDeletion) return hasHooks ? 'deletion of hook' : 'deletion of'
  return hasHooks ? 'completion of hook' : 'healthy state of'
}

/** The prunes that nobody has confirmed yet. */
export function unconfirmedPrunes(
  { plan }: EngineLook,
  tasks: readonly SyncTask[],
): readonly SyncTask[] {
  if (plan.pruneConfirmed) return []
  const asks = ({ live }: SyncTask): boolean => pruneOptionOf(live, plan.options) === 'confirm'
  return tasks.filter((task) => isPrune(task) && asks(task))
}
