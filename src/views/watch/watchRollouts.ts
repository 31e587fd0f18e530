import type { Timeline } from '../../timeline/timeline.ts'
import { duration, type Instant } from '../../units/time.ts'
import { toColumns } from '../columns.ts'
import type { RolloutInfo } from '../info.ts'
import { listedRollouts, type Namespaces } from '../objects/listed.ts'
import { rolloutRow, toRolloutList } from '../rolloutList.ts'
import { type Clock, type Glance, glances, type WatchOptions } from './glances.ts'
import type { Screen } from './screen.ts'

/** Which Rollouts, and how. */
export interface WatchRolloutsOptions extends WatchOptions, Namespaces {
  /** When each line was made, in a column of its own; false if absent. */
  readonly timestamps?: boolean
}

// Lines are collected for so long, and their columns aligned with one another.
const clock: Clock = { every: duration(500), whileNothing: 'rests' }

/**
 * `kubectl argo rollouts list rollouts --watch` while a simulation runs: the list at once, then a
 * line whenever one of its lines has changed. Here nothing is cleared.
 */
export function* watchRollouts(
  timeline: Timeline,
  options: WatchRolloutsOptions = {},
): Generator<Screen> {
  const { allNamespaces = false, timestamps = false } = options
  const printed = new Map<string, string>()
  let rows: (readonly string[])[] = []
  let last: Glance | null = null
  for (const glance of glances(timeline, options, clock)) {
    const { at, snapshot, isTick } = glance
    const timestamp: Instant | null = timestamps ? snapshot.now : null
    const columns = { allNamespaces, timestamp }
    const changed = glance.hasChanged || last === null ? listedRollouts(snapshot, options) : []
    const fresh = changed.filter((info) => isFresh(printed, info))
    if (last === null) yield { at, text: toRolloutList(fresh, columns) }
    else rows.push(...fresh.map((info) => rolloutRow(info, columns)))
    last = glance
    if (isTick && rows.length > 0) {
      yield { at, text: toColumns(rows) }
      rows = []
    }
  }
  if (last !== null && rows.length > 0) yield { at: last.at, text: toColumns(rows) }
}

/** Its line is not the one that was printed last. */
function isFresh(printed: Map<string, string>, info: RolloutInfo): boolean {
  const key = `${info.namespace}/${info.name}`
  const row = rolloutRow(info, {}).join('\t')
  if (printed.get(key) === row) return false
  printed.set(key, row)
  return true
}
