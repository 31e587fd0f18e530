import { labelsIn, recordIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { podTemplate } from '../shapes/objects.ts'
import { storedValue } from '../storedValue.ts'
import type { ResolvedWorkload } from '../validation/rolloutBlocks.ts'
import { isEmptyTemplate } from '../validation/template.ts'
import { type AssumptionRule, bareObject, type Cluster, find } from './reference.ts'
import { servicesNamed } from './services.ts'

/** What `workloadRef` leads to, or why it leads nowhere, in the words of the controller. */
export type Workload =
  | { readonly kind: 'none' }
  | { readonly kind: 'resolved'; readonly workload: ResolvedWorkload }
  | { readonly kind: 'failed'; readonly error: string }

interface Source {
  readonly resource: string
  readonly template: (object: JsonObject) => JsonObject | null
  readonly selector: (object: JsonObject) => JsonObject | null
}

const ofSpec = {
  template: (object: JsonObject): JsonObject | null =>
    recordIn(recordIn(object, 'spec'), 'template'),
  selector: (object: JsonObject): JsonObject | null =>
    recordIn(recordIn(object, 'spec'), 'selector'),
}

const sources: ReadonlyMap<string, Source> = new Map([
  ['apps/Deployment', { resource: 'deployments.apps', ...ofSpec }],
  ['apps/ReplicaSet', { resource: 'replicasets.apps', ...ofSpec }],
  [
    '/PodTemplate',
    {
      resource: 'podtemplates',
      template: (object) => recordIn(object, 'template'),
      selector: () => null,
    },
  ],
])

/**
 * Follows `spec.workloadRef`. A PodTemplate brings no selector; a Rollout's own selector is kept.
 */
export function resolveWorkload(rollout: JsonObject, cluster: Cluster): Workload {
  const spec = recordIn(rollout, 'spec')
  const reference = recordIn(spec, 'workloadRef')
  if (spec === null || reference === null) return { kind: 'none' }
  if (!isEmptyTemplate(spec)) {
    return failed('template must be empty for workload reference rollout')
  }
  const { group, version, kind, source } = sourceOf(reference)
  if (source === undefined) return failed(`workload of type ${group}/${kind} is not supported`)
  if (version !== served) return failed(unserved(group, version))
  const name = textIn(reference, 'name')
  const found = find(cluster, group, kind, name)
  if (found === null) {
    return failed(`${source.resource} "${cluster.namespace}/${name}" not found`)
  }
  const template = source.template(found.value)
  return {
    kind: 'resolved',
    workload: {
      template: template === null ? {} : storedValue(template, podTemplate, 'stored').value,
      selector: source.selector(found.value),
    },
  }
}

// Of each of these kinds a cluster serves one version.
const served = 'v1'

// The controller asks the cluster for what is in that version of the group.
function unserved(group: string, version: string): string {
  if (group === '' && version === '') return "groupVersion shouldn't be empty"
  return 'the server could not find the requested resource'
}

function sourceOf(reference: JsonObject): {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly source: Source | undefined
} {
  const kind = textIn(reference, 'kind')
  const parts = textIn(reference, 'apiVersion').split('/')
  // With more than one slash it is neither a group nor a version.
  const [version = '', group = ''] = parts.length > 2 ? [] : parts.reverse()
  return { group, version, kind, source: sources.get(`${group}/${kind}`) }
}

/**
 * The object that `workloadRef` names, with pods that the Rollout's selector and its Services
 * select: as many as the Rollout's where the Rollout scales it down, and none where nobody does,
 * for it has been migrated then.
 */
export const assumeWorkload: AssumptionRule = (view, cluster) => {
  const reference = recordIn(view.spec, 'workloadRef')
  const name = textIn(reference, 'name')
  if (reference === null || name === '' || !isEmptyTemplate(view.spec)) return []
  const { group, version, kind, source } = sourceOf(reference)
  // Nothing that could be assumed would be found in a version that is not served.
  if (source === undefined || version !== served) return []
  if (find(cluster, group, kind, name) !== null) return []
  const labels = labelsFor(view.selector, servicesNamed(view, cluster), name)
  const image = `${name}:assumed`
  const template = { metadata: { labels }, spec: { containers: [{ name: 'app', image }] } }
  const selector = view.selector ?? { matchLabels: labels }
  const scaleDown = textIn(reference, 'scaleDown')
  const isScaledDown = scaleDown === 'onsuccess' || scaleDown === 'progressively'
  const replicas = isScaledDown ? (view.spec.replicas ?? 1) : 0
  const content: JsonObject =
    kind === 'PodTemplate' ? { template } : { spec: { replicas, selector, template } }
  const apiVersion = textIn(reference, 'apiVersion')
  const object = bareObject(apiVersion, kind, name, cluster.namespace, content)
  const like = ` with pods of the image "${image}"`
  const hint = `Add its manifest: the pods' resources, ports and labels are in it.`
  return [{ object, by: null, at: ['spec', 'workloadRef', 'name'], like, hint }]
}

function labelsFor(
  selector: JsonObject | null,
  services: readonly JsonObject[],
  name: string,
): Readonly<Record<string, string>> {
  const asked = recordsIn(selector, 'matchExpressions').flatMap((one) => {
    const { operator } = one
    if (operator !== 'In' && operator !== 'Exists') return []
    return [[textIn(one, 'key'), textsIn(one, 'values')[0] ?? ''] as const]
  })
  const labels = {
    ...Object.assign({}, ...services.map((one) => labelsIn(recordIn(one, 'spec'), 'selector'))),
    ...Object.fromEntries(asked),
    ...labelsIn(selector, 'matchLabels'),
  }
  return Object.keys(labels).length > 0 ? labels : { app: name }
}

function failed(error: string): Workload {
  return { kind: 'failed', error }
}
