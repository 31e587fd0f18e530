import { selects } from '../../cluster/labelSelector.ts'
import { milliQuantity } from '../../kinds/quantity.ts'
import type { ResourceTarget } from '../../plan/autoscaler.ts'
import type { Count } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { averageMeasure, averageOf } from '../averageUsage.ts'
import type { Sample } from '../groupPods.ts'
import { podReplicas } from '../podReplicas.ts'
import { podUsageOf } from '../podUsage.ts'
import { amountIn, requestsOf } from '../requests.ts'
import { utilizationMeasure, utilizationOf } from '../utilization.ts'
import type { ObservedUsage } from '../view.ts'
import type { MetricQuery } from './source.ts'

/** What a resource of pods or of their containers asks for. */
export interface ResourceProposal {
  readonly replicas: Count
  /** `status.currentMetrics[].resource.current`. */
  readonly current: JsonObject
}

/**
 * The proposal of a target for a resource; a text: why there is none. `container` is the one that
 * is measured, '' is all of a pod.
 */
export function resourceProposal(
  resource: string,
  container: string,
  target: ResourceTarget,
  query: MetricQuery,
): ResourceProposal | string {
  const problem = target.kind === 'Utilization' ? 'utilization' : 'usage'
  const proposal = proposalOf(resource, container, target, query)
  return typeof proposal === 'string'
    ? `failed to get ${resource} ${problem}: ${proposal}`
    : proposal
}

function proposalOf(
  resource: string,
  container: string,
  target: ResourceTarget,
  query: MetricQuery,
): ResourceProposal | string {
  const { selection, scale, at } = query
  const samples = samplesOf(resource, container, query)
  if (typeof samples === 'string') {
    return `unable to get metrics for resource ${resource}: ${samples}`
  }
  const found = podUsageOf(selection.pods, samples, resource === 'cpu', at)
  if (typeof found === 'string') return found
  const family = resource === 'memory' ? 'binary' : 'decimal'
  if (target.kind === 'AverageValue') {
    const measure = averageMeasure(target.averageValue)
    return {
      replicas: podReplicas(found, measure, scale.specReplicas),
      current: { averageValue: milliQuantity(averageOf(found.usage), family) },
    }
  }
  const requests = requestsOf(selection.pods, resource, container)
  if (typeof requests === 'string') return requests
  const before = utilizationOf(found.usage, requests)
  if (before === null) return 'no metrics returned matched known pods'
  const measure = utilizationMeasure(requests, target.averageUtilization)
  return {
    replicas: podReplicas(found, measure, scale.specReplicas),
    current: {
      averageUtilization: before.utilization,
      averageValue: milliQuantity(before.average, family),
    },
  }
}

/** The samples of the selected pods by name; a text: why there are none. */
function samplesOf(
  resource: string,
  container: string,
  { metrics, selection }: MetricQuery,
): ReadonlyMap<string, Sample> | string {
  const { error, values } = metrics.resource
  if (error !== '') return `unable to fetch metrics from resource metrics API: ${error}`
  const found = values.filter(({ labels }) => selects(selection.requirements, labels))
  if (found.length === 0) return 'no metrics returned from resource metrics API'
  const samples = new Map<string, Sample>()
  for (const usage of found) {
    const value =
      container === '' ? podValueOf(usage, resource) : containerValueOf(usage, resource, container)
    if (value !== null) samples.set(usage.pod, { value, at: usage.at, window: usage.window })
  }
  return samples
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
