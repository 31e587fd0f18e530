import { formatFloatPlain } from '../go/format.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { type Answer, type Failure, failed, measured, noMetadata } from './answer.ts'
import { errorOf, floatOf } from './given.ts'
import { remoteOf } from './http/remote.ts'
import type { Owner, Provider, ProviderCluster, Request } from './provider.ts'
import { providerOf } from './providers.ts'
import type { StartedMeasurement } from './task.ts'

/**
 * How a bare number of a signal reaches the conditions. `plain`: as `result` itself, whatever the
 * provider, and an error verbatim. `provider`: as that provider would answer it; Prometheus, say,
 * with a vector of one series.
 */
export type AnswerMode = 'plain' | 'provider'

/** What can be said about a metric before it is measured. */
export interface PreparedMetric {
  readonly provider: Provider | null
  /** What the metric says under the provider's key. */
  readonly config: JsonObject
  /** Why the provider cannot be built; '' if it can. */
  readonly objection: string
  readonly interval: string
  readonly cluster: ProviderCluster
}

/** A cluster of which nothing is said: every provider finds what it needs. */
export const ampleCluster: ProviderCluster = {
  namespace: 'default',
  secrets: null,
  plugins: null,
}

/** Finds the provider of a metric as it stands in the run, arguments put in. */
export function prepareMetric(
  metric: JsonObject,
  cluster: ProviderCluster = ampleCluster,
): PreparedMetric {
  const interval = typeof metric.interval === 'string' ? metric.interval : ''
  const found = isJsonObject(metric.provider) ? providerOf(metric.provider) : null
  if (found === null) {
    const name = typeof metric.name === 'string' ? metric.name : ''
    const objection = `no valid provider in metric '${name}'`
    return { provider: null, config: {}, objection, interval, cluster }
  }
  const objection = found.provider.objectionTo(found.config, cluster)
  return { ...found, objection, interval, cluster }
}

/** One question of the analysis controller to a provider, with what the world says to it. */
export interface Question {
  readonly action: 'run' | 'resume' | 'terminate'
  /** What the signal said when the measurement started. */
  readonly given: Json
  readonly mode: AnswerMode
  readonly at: Instant
  /** The measurement in flight; null for `run`. */
  readonly measurement: StartedMeasurement | null
  readonly owner: Owner
}

/** Has the metric's provider answer. */
export function measure(
  { provider, config, objection, interval, cluster }: PreparedMetric,
  question: Question,
): Answer {
  if (provider === null || objection !== '') return unusable(objection)
  const { action, given, mode, at, measurement, owner } = question
  if (mode === 'plain' && provider.kind === 'synchronous') {
    const answer = plainAnswer(given)
    if (answer !== null) return answer
  }
  const remote = remoteOf(given)
  const request: Request = {
    config,
    given,
    remote,
    at,
    startedAt: measurement?.startedAt ?? at,
    resumeAt: measurement?.resumeAt ?? null,
    metadata: measurement?.metadata ?? noMetadata,
    owner,
    interval,
    cluster,
  }
  return provider.kind === 'asynchronous' ? provider[action](request) : provider.run(request)
}

function unusable(message: string): Failure {
  return { kind: 'failure', message, unusable: true }
}

function plainAnswer(given: Json): Answer | null {
  if (given === null) return failed('no data')
  const float = floatOf(given)
  if (float !== null) return measured(float, 'float64', formatFloatPlain(float))
  const error = errorOf(given)
  return error === null ? null : failed(error)
}
