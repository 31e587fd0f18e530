/** A resource that the verbs read or write, by the name that the API server gives it. */
export type Resource =
  | 'rollouts'
  | 'experiments'
  | 'analysisruns'
  | 'analysistemplates'
  | 'clusteranalysistemplates'
  | 'deployments'
  | 'replicasets'
  | 'podtemplates'

export interface ResourceKind {
  readonly kind: string
  /** '' is Kubernetes' core group. */
  readonly group: string
  /**
   * Whether the status is written apart from the rest; `asInstalled`: newer CRDs of the Rollout say
   * so, those before v0.10 do not.
   */
  readonly statusSubresource: boolean | 'asInstalled'
  readonly clusterScoped: boolean
}

const argo = (kind: string): ResourceKind => ({
  kind,
  group: 'argoproj.io',
  statusSubresource: false,
  clusterScoped: false,
})
const apps = (kind: string): ResourceKind => ({
  kind,
  group: 'apps',
  statusSubresource: true,
  clusterScoped: false,
})

const resources: Readonly<Record<Resource, ResourceKind>> = {
  rollouts: { ...argo('Rollout'), statusSubresource: 'asInstalled' },
  experiments: argo('Experiment'),
  analysisruns: argo('AnalysisRun'),
  analysistemplates: argo('AnalysisTemplate'),
  clusteranalysistemplates: { ...argo('ClusterAnalysisTemplate'), clusterScoped: true },
  deployments: apps('Deployment'),
  replicasets: apps('ReplicaSet'),
  podtemplates: { ...apps('PodTemplate'), group: '', statusSubresource: false },
}

export function kindOf(resource: Resource): ResourceKind {
  return resources[resource]
}

/** `rollouts.argoproj.io "web" not found`, as the API server and every client of it says. */
export function notFound(resource: Resource, name: string): string {
  return `${qualified(resource)} "${name}" not found`
}

export function alreadyExists(resource: Resource, name: string): string {
  return `${qualified(resource)} "${name}" already exists`
}

export function conflicting(resource: Resource, name: string): string {
  return (
    `Operation cannot be fulfilled on ${qualified(resource)} "${name}": ` +
    'the object has been modified; please apply your changes to the latest version and try again'
  )
}

/** What client-go says of a patch that cannot be applied. */
export const UNAPPLICABLE = 'the server rejected our request due to an error in our request'

function qualified(resource: Resource): string {
  const { group } = kindOf(resource)
  return group === '' ? resource : `${resource}.${group}`
}
