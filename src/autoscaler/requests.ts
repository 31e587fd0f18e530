import { type Known, known, notKnown } from './known.ts'
import type { Amounts, ObservedPods } from './observed.ts'

/**
 * What each pod of a cohort requests of a resource, by its name. All pods are asked, also those
 * that do not count; the first that does not say is the error.
 */
export function resourceRequestsOf(
  pods: readonly ObservedPods[],
  resource: string,
  container: string,
): Known<ReadonlyMap<string, number>> {
  const requests = new Map<string, number>()
  for (const pod of pods) {
    const request = requestOf(pod, resource, container)
    if (!request.ok) return request
    requests.set(pod.name, request.value)
  }
  return known(requests)
}

/**
 * What a pod requests: of one container, of the pod itself where it has requests of its own, else
 * of all containers, none of which may be without.
 */
function requestOf(pod: ObservedPods, resource: string, container: string): Known<number> {
  if (container === '' && pod.requests !== null && Object.keys(pod.requests).length > 0) {
    return podRequestOf(pod, pod.requests, resource)
  }
  let sum = 0
  for (const { name, requests } of pod.containers) {
    if (container !== '' && container !== name) continue
    const request = amountIn(requests, resource)
    if (request === null) {
      return notKnown(`missing request for ${resource} in container ${name} of Pod ${pod.name}`)
    }
    sum += request
  }
  return known(sum)
}

// What the pod does not say itself is the sum of what its containers say.
function podRequestOf(pod: ObservedPods, own: Amounts, resource: string): Known<number> {
  const all = [own, ...pod.containers.map(({ requests }) => requests)]
  const said = all.flatMap((amounts) => amountIn(amounts, resource) ?? [])
  if (said.length === 0) {
    return notKnown(`missing pod-level request for ${resource} in Pod ${pod.name}`)
  }
  return known(amountIn(own, resource) ?? said.reduce((sum, request) => sum + request, 0))
}

/** Of a resource; null: it is not among the amounts. */
export function amountIn(amounts: Amounts, resource: string): number | null {
  return Object.hasOwn(amounts, resource) ? (amounts[resource] ?? null) : null
}
