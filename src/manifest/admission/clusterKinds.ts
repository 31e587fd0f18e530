/** A kind that a cluster with Argo Rollouts serves. */
export interface ClusterKind {
  readonly group: string
  readonly kind: string
  /** The name in URLs, and before the name of an object in what kubectl prints. */
  readonly plural: string
  readonly namespaced: boolean
  /** The versions that are served; null: any (kinds of which nothing else is known here). */
  readonly versions: readonly string[] | null
}

const argo = ['v1alpha1']

function kinds(
  group: string,
  versions: readonly string[] | null,
  names: Readonly<Record<string, string>>,
  namespaced = true,
): readonly ClusterKind[] {
  return Object.entries(names).map(([kind, plural]) => ({
    group,
    kind,
    plural,
    namespaced,
    versions,
  }))
}

/** Argo's kinds, those of the routers, and the ones of Kubernetes that stand beside a Rollout. */
const all: readonly ClusterKind[] = [
  ...kinds('argoproj.io', argo, {
    Rollout: 'rollouts',
    AnalysisTemplate: 'analysistemplates',
    AnalysisRun: 'analysisruns',
    Experiment: 'experiments',
  }),
  ...kinds('argoproj.io', argo, { ClusterAnalysisTemplate: 'clusteranalysistemplates' }, false),
  ...kinds('', ['v1'], {
    Service: 'services',
    ConfigMap: 'configmaps',
    Secret: 'secrets',
    ServiceAccount: 'serviceaccounts',
    Pod: 'pods',
    PodTemplate: 'podtemplates',
    PersistentVolumeClaim: 'persistentvolumeclaims',
    Endpoints: 'endpoints',
    LimitRange: 'limitranges',
    ResourceQuota: 'resourcequotas',
    ReplicationController: 'replicationcontrollers',
  }),
  ...kinds('', ['v1'], { Namespace: 'namespaces', PersistentVolume: 'persistentvolumes' }, false),
  ...kinds('apps', ['v1'], {
    Deployment: 'deployments',
    ReplicaSet: 'replicasets',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
  }),
  ...kinds('batch', ['v1'], { Job: 'jobs', CronJob: 'cronjobs' }),
  ...kinds('autoscaling', ['v1', 'v2'], { HorizontalPodAutoscaler: 'horizontalpodautoscalers' }),
  ...kinds('policy', ['v1'], { PodDisruptionBudget: 'poddisruptionbudgets' }),
  ...kinds('networking.k8s.io', ['v1'], {
    Ingress: 'ingresses',
    NetworkPolicy: 'networkpolicies',
  }),
  ...kinds('rbac.authorization.k8s.io', ['v1'], {
    Role: 'roles',
    RoleBinding: 'rolebindings',
  }),
  ...kinds('networking.istio.io', null, {
    VirtualService: 'virtualservices',
    DestinationRule: 'destinationrules',
  }),
  ...kinds('getambassador.io', null, { Mapping: 'mappings' }),
  ...kinds('appmesh.k8s.aws', null, {
    VirtualService: 'virtualservices',
    VirtualNode: 'virtualnodes',
    VirtualRouter: 'virtualrouters',
  }),
]

/** The kind as it is written, be it in small letters; null if the cluster has none. */
export function kindNamed(group: string, version: string, kind: string): ClusterKind | null {
  const found = all.find(
    (one) =>
      one.group === group &&
      (one.kind === kind || one.kind.toLowerCase() === kind) &&
      (one.versions === null || one.versions.includes(version)),
  )
  return found ?? null
}

/** Whether the group is one whose kinds are all known here. */
export function isKnownGroup(group: string): boolean {
  return all.some((one) => one.group === group)
}
