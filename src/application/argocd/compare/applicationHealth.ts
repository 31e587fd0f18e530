import { type Health, type HealthCode, isWorseHealth } from '../health/health.ts'
import { healthOf } from '../health/healthOf.ts'
import { isHook, isIgnored, isSkipped } from '../hook.ts'
import { annotationOf, groupOf, kindOf, nameOf, namespaceOf, type Unstructured } from '../object.ts'
import type { ObjectPair } from './pairObjects.ts'

/** How an Application is: as its worst resource. */
export interface ApplicationHealth {
  readonly status: HealthCode
  /** `Caused by Deployment:default/a, … and 2 more`: the resources that are as bad. */
  readonly message: string
  /** The health of each pair, in their order; null: it has none, or it does not count. */
  readonly resources: readonly (Health | null)[]
  /** What a check that broke said; '' if none did. */
  readonly error: string
}

const causesShown = 3

/** The health of an Application (`setApplicationHealth`), by name and namespace of its own. */
export function applicationHealth(
  pairs: readonly ObjectPair[],
  application: { readonly name: string; readonly namespace: string },
): ApplicationHealth {
  const counted = pairs.filter(isCounted)
  const resources = pairs.map((both) =>
    isCounted(both) ? resourceHealth(both, application) : null,
  )
  let status: HealthCode = 'Healthy'
  let causes: readonly Unstructured[] = []
  for (const [at, found] of resources.entries()) {
    const live = pairs[at]?.live ?? null
    // That a resource is missing is told by OutOfSync, since 3.4.
    if (found === null || found.status === '' || live === null) continue
    if (isApplication(live) && ['Missing', 'Unknown'].includes(found.status)) continue
    if (isWorseHealth(status, found.status)) {
      status = found.status
      causes = [live]
    } else if (status === found.status && status !== 'Healthy') causes = [...causes, live]
  }
  const nothing = counted.length > 0 && counted.every(({ live }) => live === null)
  if (nothing) return { status: 'Missing', message: '', resources, error: '' }
  return { status, message: causedBy(causes), resources, error: errorOf(pairs, resources) }
}

function isCounted({ target, live }: ObjectPair): boolean {
  if (target !== null && isSkipped(target)) return false
  return live === null || !(isHook(live) || isIgnored(live))
}

function resourceHealth(
  { live }: ObjectPair,
  application: { readonly name: string; readonly namespace: string },
): Health | null {
  if (live === null) return { status: 'Missing', message: '', failed: false }
  if (annotationOf(live, 'argocd.argoproj.io/ignore-healthcheck') === 'true') return null
  const itself =
    isApplication(live) &&
    nameOf(live) === application.name &&
    namespaceOf(live) === application.namespace
  return itself ? null : healthOf(live)
}

function isApplication(object: Unstructured): boolean {
  return groupOf(object) === 'argoproj.io' && kindOf(object) === 'Application'
}

function causedBy(causes: readonly Unstructured[]): string {
  if (causes.length === 0) return ''
  const named = causes.slice(0, causesShown).map((object) => {
    const group = groupOf(object)
    const namespace = namespaceOf(object)
    const kind = group === '' ? kindOf(object) : `${group}/${kindOf(object)}`
    return `${kind}:${namespace === '' ? '' : `${namespace}/`}${nameOf(object)}`
  })
  const more = causes.length - causesShown
  return `Caused by ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

// Only the first error is told.
function errorOf(pairs: readonly ObjectPair[], resources: readonly (Health | null)[]): string {
  const at = resources.findIndex((found) => found?.failed === true)
  const live = pairs[at]?.live ?? null
  if (live === null) return ''
  const [kind, name, namespace] = [kindOf(live), nameOf(live), namespaceOf(live)]
  const reason = `failed to get resource health for ${namespace}/${name}: ${resources[at]?.message}`
  const of = `"${kind}" with name "${name}" in namespace "${namespace}"`
  return `failed to get resource health for ${of}: ${reason}`
}
