import { recordIn, textIn } from '../../../document/fields.ts'
import { compareText } from '../../../go/order.ts'
import { syncPhases } from '../hook.ts'
import { groupOf, kindOf, nameOf, namespaceOf, type Unstructured } from '../object.ts'
import { type SyncTask, syncedObjectOf } from './task.ts'

// Helm's order of installation. Every other kind, a Rollout too, comes after all of these.
const kinds: ReadonlyMap<string, number> = new Map(
  [
    'Namespace',
    'NetworkPolicy',
    'ResourceQuota',
    'LimitRange',
    'PodSecurityPolicy',
    'PodDisruptionBudget',
    'ServiceAccount',
    'Secret',
    'SecretList',
    'ConfigMap',
    'StorageClass',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'CustomResourceDefinition',
    'ClusterRole',
    'ClusterRoleList',
    'ClusterRoleBinding',
    'ClusterRoleBindingList',
    'Role',
    'RoleList',
    'RoleBinding',
    'RoleBindingList',
    'Service',
    'DaemonSet',
    'Pod',
    'ReplicationController',
    'ReplicaSet',
    'Deployment',
    'HorizontalPodAutoscaler',
    'StatefulSet',
    'Job',
    'CronJob',
    'IngressClass',
    'Ingress',
    'APIService',
  ].map((kind, at) => [kind, at]),
)

/** The tasks in their order: by phase, wave, kind, name; what others need comes before them. */
export function orderedTasks(tasks: readonly SyncTask[]): readonly SyncTask[] {
  const sorted = [...tasks].sort(byOrder)
  return withNeedsFirst(withNeedsFirst(sorted, namespaces), definitions)
}

function byOrder(a: SyncTask, b: SyncTask): number {
  return (
    syncPhases.indexOf(a.phase) - syncPhases.indexOf(b.phase) ||
    a.wave - b.wave ||
    placeOf(a) - placeOf(b) ||
    compareText(nameOf(syncedObjectOf(a)), nameOf(syncedObjectOf(b)))
  )
}

function placeOf(task: SyncTask): number {
  return kinds.get(kindOf(syncedObjectOf(task))) ?? kinds.size
}

/** One kind of need: what an object is to others, and what it needs of others; '': nothing. */
interface Need {
  readonly is: (object: Unstructured) => string
  readonly needs: (object: Unstructured) => string
}

const namespaces: Need = {
  is: (object) => (kindOf(object) === 'Namespace' && groupOf(object) === '' ? nameOf(object) : ''),
  needs: namespaceOf,
}

const definitions: Need = {
  is(object) {
    if (!isDefinition(object)) return ''
    const spec = recordIn(object, 'spec')
    return `${textIn(spec, 'group')}/${textIn(recordIn(spec, 'names'), 'kind')}`
  },
  needs: (object) => `${groupOf(object)}/${kindOf(object)}`,
}

export function isDefinition(object: Unstructured): boolean {
  return groupOf(object) === 'apiextensions.k8s.io' && kindOf(object) === 'CustomResourceDefinition'
}

/** Whether a definition among the objects brings the kind of this one. */
export function isDefinedIn(object: Unstructured, objects: readonly Unstructured[]): boolean {
  return objects.some((other) => definitions.is(other) === definitions.needs(object))
}

// What is needed moves, with phase and wave, to before the first that needs it.
function withNeedsFirst(tasks: readonly SyncTask[], need: Need): readonly SyncTask[] {
  let ordered: readonly SyncTask[] = []
  for (const task of tasks) {
    const what = task.target === null ? '' : need.is(task.target)
    const first =
      what === ''
        ? -1
        : ordered.findIndex(
            ({ target }) =>
              target !== null && need.is(target) === '' && need.needs(target) === what,
          )
    const before = ordered[first]
    if (before === undefined) ordered = [...ordered, task]
    else {
      task.phase = before.phase
      task.wave = before.wave
      ordered = [...ordered.slice(0, first), task, ...ordered.slice(first)]
    }
  }
  return ordered
}
