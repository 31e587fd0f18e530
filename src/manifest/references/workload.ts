import { recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { podTemplate } from '../shapes/objects.ts'
import { storedValue } from '../storedValue.ts'
import { isEmptyTemplate } from '../validation/template.ts'
import type { ResolvedWorkload } from '../validation/view.ts'
import { type Cluster, find } from './reference.ts'

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
  const apiVersion = textIn(reference, 'apiVersion')
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''
  const kind = textIn(reference, 'kind')
  const source = sources.get(`${group}/${kind}`)
  if (source === undefined) return failed(`workload of type ${group}/${kind} is not supported`)
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

function failed(error: string): Workload {
  return { kind: 'failed', error }
}
