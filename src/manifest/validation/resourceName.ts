import { qualifiedNameProblems } from './names.ts'

/** What is wrong with the name of a resource that a container can request, in Kubernetes' words. */
export function containerResourceNameProblems(name: string): readonly string[] {
  const problems = qualifiedNameProblems(name)
  const isPlain = !name.includes('/')
  const unknown =
    isPlain && problems.length === 0 && !isStandard(name)
      ? ['must be a standard resource type or fully qualified']
      : []
  return [...problems, ...unknown, ...(isPlain ? plainProblems(name) : extendedProblems(name))]
}

function plainProblems(name: string): readonly string[] {
  const isRequested = ofContainers.includes(name) || name.startsWith('hugepages-')
  return isRequested ? [] : ['must be a standard resource for containers']
}

// Kubernetes' own may be called anything; those of others must fit into the name of a quota.
function extendedProblems(name: string): readonly string[] {
  if (name.includes('kubernetes.io/')) return []
  const isExtended =
    !name.startsWith('requests.') && qualifiedNameProblems(`requests.${name}`).length === 0
  return isExtended ? [] : ["doesn't follow extended resource name standard"]
}

const ofContainers: readonly string[] = ['cpu', 'memory', 'ephemeral-storage']

function isStandard(name: string): boolean {
  return standard.has(name) || /^(?:requests\.)?hugepages-/.test(name)
}

const standard: ReadonlySet<string> = new Set([
  ...ofContainers,
  ...ofContainers.flatMap((name) => [`requests.${name}`, `limits.${name}`]),
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'storage',
  'requests.storage',
  'services.nodeports',
  'services.loadbalancers',
])
