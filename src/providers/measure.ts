import { formatFloatPlain, formatJson } from '../go/format.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Duration, Instant } from '../units/time.ts'
import { type Answer, type Failure, failed, measured, noMetadata } from './answer.ts'
import { decodedTypeOf } from './decoded.ts'
import { errorOf, floatOf, floatsOf, isTimeout } from './given.ts'
import { remoteOf } from './http/remote.ts'
import type { Owner, Provider, ProviderCluster, Request } from './provider.ts'
import { providerOf } from './providers.ts'
import type { StartedMeasurement } from './task.ts'
import { toldBy } from './told.ts'

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
  readonly at: Instant
  /** The measurement in flight; null for `run`. */
  readonly measurement: StartedMeasurement | null
  readonly owner: Owner
}

/**
 * Has the metric's provider answer. An answer that is later than its client waits is a time-out,
 * and a time-out takes the client's time.
 */
export function measure(prepared: PreparedMetric, question: Question): Answer {
  const { provider, config, objection } = prepared
  if (provider === null || objection !== '') return unusable(objection)
  const { given, plain, after } = toldBy(question.given)
  if (plain && provider.kind === 'synchronous') return timed(plainAnswer(given), after)
  const patience = provider.patienceOf(config)
  const isLate = after > 0 && after >= patience && provider.kind === 'synchronous'
  const told = isLate ? { timeout: true } : given
  const remote = remoteOf(told)
  const answer = answered(prepared, provider, { ...question, given: told }, remote)
  const waits = isTimeout(told) || remote?.wasSilent() === true
  const latency = waits && provider.kind === 'synchronous' ? patience : after
  if (latency === 0) return answer
  const ask = provider.ask(config, question.at, prepared.cluster)
  return ask?.ok === false ? answer : timed(answer, latency)
}

function answered(
  { config, interval, cluster }: PreparedMetric,
  provider: Provider,
  { action, given, at, measurement, owner }: Question,
  remote: Request['remote'],
): Answer {
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

function timed(answer: Answer, latency: Duration): Answer {
  const takesTime = latency > 0 && (answer.kind === 'result' || answer.kind === 'failure')
  return takesTime ? { ...answer, latency } : answer
}

function unusable(message: string): Failure {
  return { kind: 'failure', message, unusable: true }
}

function plainAnswer(given: Json): Answer {
  if (given === null) return failed('no data')
  const float = floatOf(given)
  if (float !== null) return measured(float, 'float64', formatFloatPlain(float))
  const error = errorOf(given)
  if (error !== null) return failed(error)
  const floats = Array.isArray(given) && given.length > 0 ? floatsOf(given) : null
  return floats !== null && floats.length === (given as readonly Json[]).length
    ? measured(floats, '[]float64', `[${floats.map(formatFloatPlain).join(',')}]`)
    : measured(given, decodedTypeOf(given), formatJson(given))
}
