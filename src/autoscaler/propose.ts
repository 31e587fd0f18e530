import type { AutoscalerSpec } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import type { MetricFailure, MetricQuery } from './metrics/source.ts'
import { proposalOf } from './metrics/sources.ts'

/** What all metrics together ask for. */
export interface Proposal {
  /** null: what failed leaves nothing to go by. */
  readonly replicas: Count | null
  /** The metric that asks for the most. */
  readonly metric: string
  /** One a metric, in the order of the spec. */
  readonly statuses: readonly JsonObject[]
  readonly failures: readonly MetricFailure[]
}

/**
 * The largest of the metrics' proposals, the first among equals. Metrics that fail do not keep
 * others from scaling up, but nobody scales down without them.
 */
export function propose(
  { metrics }: Pick<AutoscalerSpec, 'metrics'>,
  query: MetricQuery,
): Proposal {
  const statuses: JsonObject[] = []
  const failures: MetricFailure[] = []
  let replicas = 0
  let metric = ''
  for (const one of metrics) {
    const outcome = proposalOf(one, query)
    if (outcome.kind === 'failure') {
      failures.push(outcome)
      statuses.push({ type: '' })
      continue
    }
    statuses.push(outcome.status)
    // A proposal of 0 is taken for none so far, so that the next one names the metric.
    if (replicas === 0 || outcome.replicas > replicas) {
      replicas = outcome.replicas
      metric = outcome.metric
    }
  }
  const isBlind =
    failures.length === metrics.length ||
    (failures.length > 0 && replicas < query.scale.specReplicas)
  return isBlind
    ? { replicas: null, metric: '', statuses, failures }
    : { replicas, metric, statuses, failures }
}

/** What a pass says of metrics that failed; '' if none did. */
export function failureOf(
  { metrics }: Pick<AutoscalerSpec, 'metrics'>,
  failures: readonly MetricFailure[],
): string {
  const [first] = failures
  if (first === undefined) return ''
  const invalid = `${failures.length} invalid out of ${metrics.length}`
  return `invalid metrics (${invalid}), first error is: ${first.error}`
}
