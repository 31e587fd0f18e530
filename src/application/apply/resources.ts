import type { ObjectReference } from '../reference.ts'

/** A kind that the API server serves. */
export interface ServedResource {
  readonly kind: string
  readonly group: string
  readonly versions: readonly string[]
  /** As errors name it: `rollouts`. */
  readonly plural: string
  readonly namespaced: boolean
}

function served(
  group: string,
  versions: string,
  kinds: Readonly<Record<string, string>>,
  namespaced = true,
): readonly ServedResource[] {
  return Object.entries(kinds).map(([kind, plural]) => {
    return { kind, group, versions: versions.split(' '), plural, namespaced }
  })
}

/** The kinds of Kubernetes, of Argo Rollouts and of Flux that people keep in Git. */
const resources: readonly ServedResource[] = [
  ...served('', 'v1', {
    ConfigMap: 'configmaps',
    Secret: 'secrets',
    Service: 'services',
    ServiceAccount: 'serviceaccounts',
    Pod: 'pods',
    PersistentVolumeClaim: 'persistentvolumeclaims',
    LimitRange: 'limitranges',
    ResourceQuota: 'resourcequotas',
    ReplicationController: 'replicationcontrollers',
  }),
  ...served('', 'v1', { Namespace: 'namespaces', PersistentVolume: 'persistentvolumes' }, false),
  ...served('apps', 'v1', {
    Deployment: 'deployments',
    ReplicaSet: 'replicasets',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
  }),
  ...served('batch', 'v1', { Job: 'jobs', CronJob: 'cronjobs' }),
  ...served('autoscaling', 'v1 v2', { HorizontalPodAutoscaler: 'horizontalpodautoscalers' }),
  ...served('policy', 'v1', { PodDisruptionBudget: 'poddisruptionbudgets' }),
  ...served('networking.k8s.io', 'v1', {
    Ingress: 'ingresses',
    NetworkPolicy: 'networkpolicies',
  }),
  ...served('networking.k8s.io', 'v1', { IngressClass: 'ingressclasses' }, false),
  ...served('rbac.authorization.k8s.io', 'v1', { Role: 'roles', RoleBinding: 'rolebindings' }),
  ...served(
    'rbac.authorization.k8s.io',
    'v1',
    { ClusterRole: 'clusterroles', ClusterRoleBinding: 'clusterrolebindings' },
    false,
  ),
  ...served('storage.k8s.io', 'v1', { StorageClass: 'storageclasses' }, false),
  ...served('scheduling.k8s.io', 'v1', { PriorityClass: 'priorityclasses' }, false),
  ...served(
    'apiextensions.k8s.io',
    'v1',
    { CustomResourceDefinition: 'customresourcedefinitions' },
    false,
  ),
  ...served('argoproj.io', 'v1alpha1', {
    Rollout: 'rollouts',
    AnalysisTemplate: 'analysistemplates',
    AnalysisRun: 'analysisruns',
    Experiment: 'experiments',
  }),
  ...served(
    'argoproj.io',
    'v1alpha1',
    { ClusterAnalysisTemplate: 'clusteranalysistemplates' },
    false,
  ),
  ...served('kustomize.toolkit.fluxcd.io', 'v1', { Kustomization: 'kustomizations' }),
  ...served('source.toolkit.fluxcd.io', 'v1', { GitRepository: 'gitrepositories' }),
]

/** The kind of an object in its version; null if the API server does not serve it. */
export function resourceOf({
  group,
  version,
  kind,
}: Omit<ObjectReference, 'name'>): ServedResource | null {
  return (
    resources.find(
      (each) => each.group === group && each.kind === kind && each.versions.includes(version),
    ) ?? null
  )
}

/** The resource as errors name it: `rollouts.argoproj.io`, `services`. */
export function pluralOf({ group, plural }: ServedResource): string {
  return group === '' ? plural : `${plural}.${group}`
}
