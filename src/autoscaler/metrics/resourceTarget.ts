import { selects } from '../../cluster/labelSelector.ts'
import { canonicalQuantity, milliQuantity } from '../../kinds/quantity.ts'
import type { ResourceTarget } from '../../plan/autoscaler.ts'
import type { Count } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { averageOf, averageTarget } from '../averageUsage.ts'
import type { PodMetric } from '../groupPods.ts'
import { type Known, known, notKnown } from '../known.ts'
import type { ObservedUsage } from '../observed.ts'
import { podReplicas } from '../podReplicas.ts'
import { podUsageOf } from '../podUsage.ts'
import { amountIn, resourceRequestsOf } from '../requests.ts'
import { utilizationOf, utilizationTarget } from '../utilization.ts'
import type { MetricQuery } from './source.ts'

/** What a resource of pods or of their containers asks for. */
export interface ResourceProposal {
  readonly replicas: Count
  /** `status.currentMetrics[].resource.current`. */
  readonly current: JsonObject
}

/**
 * The proposal of a target for a resource. `container` is the one that is measured, '' is all of a
 * pod.
 */
export function resourceProposal(
  resource: string,
  container: string,
  target: ResourceTarget,
  query: MetricQuery,
): Known<ResourceProposal> {
  const problem = target.kind === 'Utilization' ? 'utilization' : 'usage'
  const proposal = proposalOf(resource, container, target, query)
  return proposal.ok
    ? proposal
    : notKnown(`failed to get ${resource} ${problem}: ${proposal.error}`)
}

function proposalOf(
  resource: string,
  container: string,
  target: ResourceTarget,
  query: MetricQuery,
): Known<ResourceProposal> {
  const { selection, scale, at } = query
  const podMetrics = podMetricsOf(resource, container, query)
  if (!podMetrics.ok) {
    return notKnown(`unable to get metrics for resource ${resource}: ${podMetrics.error}`)
  }
  const found = podUsageOf(selection.pods, podMetrics.value, resource === 'cpu', at)
  if (!found.ok) return found
  const { usage } = found.value
  if (target.kind === 'AverageValue') {
    const wanted = averageTarget(target.averageValue)
    return known({
      replicas: podReplicas(found.value, wanted, scale.specReplicas),
      current: { averageValue: storedAverage(averageOf(usage), resource) },
    })
  }
  const requests = resourceRequestsOf(selection.pods, resource, container)
  if (!requests.ok) return requests
  const before = utilizationOf(usage, requests.value)
  if (before === null) return notKnown('no metrics returned matched known pods')
  const wanted = utilizationTarget(requests.value, target.averageUtilization)
  return known({
    replicas: podReplicas(found.value, wanted, scale.specReplicas),
    current: {
      averageUtilization: before.utilization,
      averageValue: storedAverage(before.average, resource),
    },
  })
}

// A number of bytes without a suffix of its family is read back as a decimal one: 129000000 is
// 129M.
function storedAverage(milli: number, resource: string): string {
  return canonicalQuantity(milliQuantity(milli, resource === 'memory' ? 'binary' : 'decimal'))
}

/** The metrics of the selected pods by name. */
function podMetricsOf(
  resource: string,
  container: string,
  { metrics, selection }: MetricQuery,
): Known<ReadonlyMap<string, PodMetric>> {
  const { error, values } = metrics.resource
  if (error !== '') return notKnown(`unable to fetch metrics from resource metrics API: ${error}`)
  const found = values.filter(({ labels }) => selects(selection.requirements, labels))
  if (found.length === 0) return notKnown('no metrics returned from resource metrics API')
  const podMetrics = new Map<string, PodMetric>()
  for (const usage of found) {
    const value =
      container === '' ? podValueOf(usage, resource) : containerValueOf(usage, resource, container)
    if (value !== null) podMetrics.set(usage.pod, { value, at: usage.at, window: usage.window })
  }
  return known(podMetrics)
}

// A pod of which one container was not measured was not measured.
function podValueOf(usage: ObservedUsage, resource: string): number | null {
  let sum: number | null = null
  for (const { name } of usage.containers) {
    const value = containerValueOf(usage, resource, name)
    if (value === null) return null
    sum = (sum ?? 0) + value
  }
  return sum
}

function containerValueOf(
  { containers }: ObservedUsage,
  resource: string,
  container: string,
): number | null {
  const found = containers.find(({ name }) => name === container)
  return found === undefined ? null : amountIn(found.usage, resource)
}
