import type { Diagnostic } from '../../units/diagnostic.ts'
import { start } from '../../units/time.ts'
import { chooseRollout } from './chooseRollout.ts'
import type { LivePresent } from './present.ts'
import { presentOf } from './presentOf.ts'
import { type ClockTime, readNow } from './readNow.ts'
import { type LiveObjectsByKind, type MixedList, sortObjects } from './sortObjects.ts'

/** What the objects do not say of themselves. */
export interface LiveOptions {
  /** When the objects were printed. */
  readonly now: ClockTime
  /** The Rollout's name, or `namespace/name`; needed only if there are several. */
  readonly rollout?: string
}

/**
 * Reads how a Rollout stands in a cluster from what `kubectl get -o json` prints, or a client
 * library hands out: the Rollout and, as far as they are given, its ReplicaSets, Pods, Services,
 * AnalysisRuns and Experiments, found by their owner references. `simulate({ live })` goes on from
 * there, and counts its times from the second of `now`.
 *
 * Nothing throws: everything that is wrong is told at once, and what was left out is a note.
 */
export function readLive(
  objects: LiveObjectsByKind | MixedList | readonly object[],
  options: LiveOptions,
): LivePresent {
  const diagnostics: Diagnostic[] = []
  const report = (found: Diagnostic): void => void diagnostics.push(found)
  // Plain JavaScript may pass nothing at all.
  const { now: clock, rollout: wanted } = (options as LiveOptions | undefined) ?? {}
  const now = readNow(clock, report)
  const all = sortObjects(objects, report)
  const rollout = chooseRollout(all, wanted, report)
  if (rollout === null) return { present: null, diagnostics }
  // Without a clock the times are looked at all the same: everything wrong is told.
  const present = presentOf(rollout, all, now ?? start, report)
  const isSound = diagnostics.every(({ severity }) => severity !== 'error')
  return { present: isSound ? present : null, diagnostics }
}
