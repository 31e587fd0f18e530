import type { PlainReplicaSet } from '../../cluster/objects.ts'
import { labelsIn, recordIn } from '../../document/fields.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { WorldNow } from '../worldNow.ts'

/** ReplicaSets whose pods an HPA may see, with the labels of these. */
export interface LabelledReplicaSet {
  readonly replicaSet: PlainReplicaSet
  readonly labels: Readonly<Record<string, string>>
}

/** All of a namespace, whoever owns them, in the order of their names. */
export function labelledReplicaSets(
  now: Pick<WorldNow, 'rollout' | 'deployments' | 'experiments'>,
): readonly LabelledReplicaSet[] {
  const { rollout, deployments, experiments } = now
  const argo = [
    ...(rollout === null ? [] : [...rollout.replicaSets, ...rollout.orphans]),
    ...experiments.flatMap(({ replicaSets }) => replicaSets),
  ]
  const kubernetes = deployments.flatMap(({ replicaSets }) => replicaSets)
  const all = [
    ...argo.map((one) => labelled(one, hashLabel)),
    ...kubernetes.map((one) => labelled(one, 'pod-template-hash')),
  ]
  return all.sort((a, b) => (a.replicaSet.name < b.replicaSet.name ? -1 : 1))
}

function labelled(replicaSet: PlainReplicaSet, label: string): LabelledReplicaSet {
  const { source, hash } = replicaSet.template
  const labels = labelsIn(recordIn(source, 'metadata'), 'labels')
  return { replicaSet, labels: { ...labels, [label]: hash } }
}
