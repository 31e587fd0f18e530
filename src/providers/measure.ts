import type { Answer, Failure } from '../analysis/measure.ts'
import type { Measurement } from '../analysis/measurement.ts'
import { formatFloatPlain } from '../units/goFormat.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { failed, type Metadata, measured } from './answer.ts'
import { errorOf, floatOf } from './given.ts'
import type { JobIdentity, Request } from './provider.ts'
import { providerOf } from './providers.ts'

/**
 * How a bare number of a signal reaches the conditions. `plain`: as `result` itself, whatever the
 * provider, and an error verbatim. `provider`: as that provider would answer it; Prometheus, say, with
 * a vector of one series.
 */
export type AnswerMode = 'plain' | 'provider'

/** One question of the analysis controller to a provider, with what the world says to it. */
export interface Measuring {
  readonly action: 'run' | 'resume' | 'terminate'
  /** The metric as it stands in the run, arguments put in. */
  readonly metric: JsonObject
  /** What the signal said when the measurement started. */
  readonly given: Json
  readonly mode: AnswerMode
  readonly at: Instant
  /** The measurement in flight; null for `run`. */
  readonly measurement: Measurement | null
  readonly job: JobIdentity
}

/** Has the metric's provider answer. */
export function measure(measuring: Measuring): Answer {
  const { action, metric, given, mode, at, measurement, job } = measuring
  const found = providerIn(metric)
  if (found === null) return unusable(`no valid provider in metric '${nameOf(metric)}'`)
  const { provider, config } = found
  const objection = provider.objectionTo(config)
  if (objection !== '') return unusable(objection)
  const request: Request = {
    config,
    given,
    at,
    startedAt: measurement?.startedAt ?? at,
    resumeAt: measurement?.resumeAt ?? null,
    metadata: measurement?.metadata ?? {},
    job,
  }
  if (provider.kind === 'asynchronous') return provider[action](request)
  return (mode === 'plain' ? plainAnswer(given) : null) ?? provider.run(request)
}

function unusable(message: string): Failure {
  return { kind: 'failure', message, unusable: true }
}

/** Why the provider of a metric cannot be built; '' if it can. Its measurements are then not trimmed. */
export function objectionToProvider(metric: JsonObject): string {
  const found = providerIn(metric)
  if (found === null) return `no valid provider in metric '${nameOf(metric)}'`
  return found.provider.objectionTo(found.config)
}

/** `status.metricResults[].metadata`: what the provider was really asked. */
export function resultMetadata(metric: JsonObject): Metadata {
  const found = providerIn(metric)
  return found === null ? {} : found.provider.metadataOf(found.config)
}

function plainAnswer(given: Json): Answer | null {
  if (given === null) return failed('no data')
  const float = floatOf(given)
  if (float !== null) return measured(float, formatFloatPlain(float))
  const error = errorOf(given)
  return error === null ? null : failed(error)
}

function providerIn(metric: JsonObject): ReturnType<typeof providerOf> {
  return isJsonObject(metric.provider) ? providerOf(metric.provider) : null
}

function nameOf(metric: JsonObject): string {
  return typeof metric.name === 'string' ? metric.name : ''
}
