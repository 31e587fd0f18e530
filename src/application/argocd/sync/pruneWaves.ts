import { hasSyncOption, type SyncOptions } from './plan.ts'
import { isPrune, type SyncTask } from './task.ts'

/**
 * Gives the prunes their waves: the distinct waves among them are mirrored (what came last goes
 * first), and those that go last come after every wave of the Sync phase.
 */
export function placePrunes(tasks: readonly SyncTask[], options: SyncOptions): void {
  const prunes = tasks.filter(isPrune)
  const waves = [...new Set(prunes.map(({ wave }) => wave))].sort((a, b) => a - b)
  for (const task of prunes) task.wave = waves[waves.length - 1 - waves.indexOf(task.wave)] ?? 0
  const sync = tasks.filter(({ phase }) => phase === 'Sync')
  const last = Math.max(0, ...sync.map(({ wave }) => wave)) + 1
  for (const task of prunes) {
    if (options.pruneLast || hasSyncOption(task.live, 'PruneLast=true')) task.wave = last
  }
}
