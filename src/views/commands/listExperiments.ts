import type { Snapshot } from '../../cluster/snapshot.ts'
import type { Printed } from '../../units/printed.ts'
import { toExperimentList } from '../experimentList.ts'
import { listedExperiments, type Namespaces } from '../objects/listed.ts'
import { noResources, printed } from '../printed.ts'

/** `kubectl argo rollouts list experiments`: a line for each. */
export function listExperiments(snapshot: Snapshot, options: Namespaces = {}): Printed {
  const infos = listedExperiments(snapshot, options)
  return infos.length === 0 ? noResources : printed(toExperimentList(infos, options))
}
