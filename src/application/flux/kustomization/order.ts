import { compareText } from '../../../go/order.ts'
import type { ObjectReference } from '../../reference.ts'

/** The kinds that come before all others, in this order (fluxcd/pkg ssa/sort.go). */
const first: readonly string[] = [
  'CustomResourceDefinition',
  'Namespace',
  'ClusterRole',
  'ClusterClass',
  'RuntimeClass',
  'PriorityClass',
  'StorageClass',
  'VolumeSnapshotClass',
  'IngressClass',
  'GatewayClass',
  'ClusterRoleBinding',
  'ResourceQuota',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'ConfigMap',
  'Secret',
  'Service',
  'LimitRange',
  'Deployment',
  'StatefulSet',
  'CronJob',
  'PodDisruptionBudget',
]

/** The kinds that come after all others. */
const last: readonly string[] = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration']

/** The order in which Flux applies objects: by kind, then by group, kind, namespace and name. */
export function inApplyOrder(a: ObjectReference, b: ObjectReference): number {
  return (
    rank(a.kind) - rank(b.kind) ||
    compareText(a.group, b.group) ||
    compareText(a.kind, b.kind) ||
    compareText(a.namespace, b.namespace) ||
    compareText(a.name, b.name)
  )
}

function rank(kind: string): number {
  const early = first.indexOf(kind)
  return early >= 0 ? early - first.length : last.indexOf(kind) + 1
}

/** Stages, each of which is applied when the one before it is done (`ApplyAllStaged`). */
export function stageOf({ kind }: ObjectReference): number {
  if (['CustomResourceDefinition', 'Namespace', 'ClusterRole'].includes(kind)) return 0
  return kind.endsWith('Class') ? 1 : 2
}
