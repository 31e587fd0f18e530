import { type Instant, rfc3339 } from '../units/time.ts'
import { padded, toColumns } from './columns.ts'
import type { RolloutInfo } from './info.ts'

/** How Rollouts are listed. */
export interface RolloutListOptions {
  /** A column for the namespace, as `--all-namespaces` prints it; false if absent. */
  readonly allNamespaces?: boolean
  /** `--timestamps`: when each line was printed, in a column of its own; null if absent: none. */
  readonly timestamp?: Instant | null
}

const columns = [
  ['NAME', 10],
  ['STRATEGY', 9],
  ['STATUS', 12],
  ['STEP', 4],
  ['SET-WEIGHT', 10],
  ['READY', 5],
  ['DESIRED', 7],
  ['UP-TO-DATE', 10],
  ['AVAILABLE', 9],
] as const

/** The text of `kubectl argo rollouts list rollouts`, in the order of the infos. */
export function toRolloutList(
  infos: readonly RolloutInfo[],
  options: RolloutListOptions = {},
): string {
  const { allNamespaces = false, timestamp = null } = options
  const header = [
    ...(timestamp === null ? [] : ['TIMESTAMP']),
    ...(allNamespaces ? ['NAMESPACE'] : []),
    ...columns.map(([name]) => name),
  ]
  return toColumns([header, ...infos.map((info) => rolloutRow(info, options))])
}

/** The cells of a line, none narrower than what is usual in its column (`columnFmtString`). */
export function rolloutRow(info: RolloutInfo, options: RolloutListOptions): readonly string[] {
  const { allNamespaces = false, timestamp = null } = options
  const cells = cellsOf(info).map((cell, index) => padded(`${cell}`, columns[index]?.[1] ?? 0))
  return [
    ...(timestamp === null ? [] : [padded(rfc3339(timestamp), 20)]),
    ...(allNamespaces ? [padded(info.namespace, 9)] : []),
    ...cells,
  ]
}

function cellsOf(info: RolloutInfo): readonly (string | number)[] {
  const { progress, current, ready } = info
  return [
    info.name,
    info.strategy || 'unknown',
    info.phase,
    progress?.step || '-',
    progress?.setWeight ?? '-',
    `${ready}/${current}`,
    info.desired,
    info.updated,
    info.available,
  ]
}
