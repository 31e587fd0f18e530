import type { Snapshot } from '../../cluster/snapshot.ts'
import type { Printed } from '../../units/printed.ts'
import { listedRollouts, type Namespaces } from '../objects/listed.ts'
import { noResources, printed } from '../printed.ts'
import { toRolloutList } from '../rolloutList.ts'

/** Which Rollouts, and how. */
export interface ListRolloutsOptions extends Namespaces {
  /** Only the one of that name; all if absent. */
  readonly name?: string
  /** When each line was printed, in a column of its own; false if absent. */
  readonly timestamps?: boolean
}

/** `kubectl argo rollouts list rollouts`: a line for each. */
export function listRollouts(snapshot: Snapshot, options: ListRolloutsOptions = {}): Printed {
  const { name = '', timestamps = false, allNamespaces = false } = options
  const all = listedRollouts(snapshot, options)
  const infos = name === '' ? all : all.filter((info) => info.name === name)
  if (infos.length === 0) return noResources
  const timestamp = timestamps ? snapshot.now : null
  return printed(toRolloutList(infos, { allNamespaces, timestamp }))
}
