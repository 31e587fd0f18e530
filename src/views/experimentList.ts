import type { Duration } from '../units/time.ts'
import { ageText } from './age.ts'
import { padded, toColumns } from './columns.ts'
import type { ExperimentInfo } from './info.ts'

/** How Experiments are listed. */
export interface ExperimentListOptions {
  /** A column for the namespace, as `--all-namespaces` prints it; false if absent. */
  readonly allNamespaces?: boolean
}

/** The text of `kubectl argo rollouts list experiments`, in the order of the infos. */
export function toExperimentList(
  infos: readonly ExperimentInfo[],
  { allNamespaces = false }: ExperimentListOptions = {},
): string {
  const header = ['NAME', 'STATUS', 'DURATION', 'REMAINING', 'AGE']
  const rows = infos.map((info) => [
    ...(allNamespaces ? [padded(info.namespace, 9)] : []),
    padded(info.name, 10),
    padded(info.phase, 6),
    padded(formatTime(info.duration), 8),
    padded(formatTime(info.remaining), 9),
    padded(ageText(info.age), 3),
  ])
  return toColumns([allNamespaces ? ['NAMESPACE', ...header] : header, ...rows])
}

function formatTime(span: Duration | null): string {
  return span === null ? '-' : ageText(span)
}
