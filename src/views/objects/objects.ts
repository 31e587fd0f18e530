import { recordsIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { namespaceOf } from './metadata.ts'

/** The objects of one namespace that the views read, by kind. */
export interface ClusterObjects {
  readonly rollouts: readonly JsonObject[]
  readonly replicaSets: readonly JsonObject[]
  readonly pods: readonly JsonObject[]
  readonly experiments: readonly JsonObject[]
  readonly analysisRuns: readonly JsonObject[]
  readonly deployments: readonly JsonObject[]
}

/** Objects of a namespace. A `List`, as kubectl prints several, counts as its items. */
export function objectsIn(objects: readonly JsonObject[], namespace: string): ClusterObjects {
  const all = objects.flatMap(unlisted)
  const ofKind = (kind: string): readonly JsonObject[] =>
    all.filter((one) => textIn(one, 'kind') === kind && namespaceOf(one) === namespace)
  return {
    rollouts: ofKind('Rollout'),
    replicaSets: ofKind('ReplicaSet'),
    pods: ofKind('Pod'),
    experiments: ofKind('Experiment'),
    analysisRuns: ofKind('AnalysisRun'),
    deployments: ofKind('Deployment'),
  }
}

/** The items of a `List`; any other object by itself. */
export function unlisted(object: JsonObject): readonly JsonObject[] {
  return textIn(object, 'kind') === 'List' ? recordsIn(object, 'items') : [object]
}
