import { formatFloatPlain } from '../units/goFormat.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { type Answer, failed, type Metadata, measured } from './answer.ts'
import { errorOf, floatOf } from './given.ts'
import type { JobIdentity } from './provider.ts'
import { providerOf } from './providers.ts'

/**
 * How a bare number of a signal reaches the conditions. `plain`: as `result` itself, whatever the
 * provider, and an error verbatim. `provider`: as that provider would answer it; Prometheus, say, with
 * a vector of one series.
 */
export type AnswerMode = 'plain' | 'provider'

/** One measurement to be taken, resumed or terminated. */
export interface Measuring {
  /** The metric as it stands in the run, arguments put in. */
  readonly metric: JsonObject
  /** What the signal says; for a measurement in flight what it left as pending. */
  readonly given: Json
  readonly mode: AnswerMode
  readonly at: Instant
  readonly startedAt: Instant
  readonly job: JobIdentity
}

/** Takes a new measurement. */
export function measure(measuring: Measuring): Answer {
  const found = providerIn(measuring.metric)
  if (found === null) return failed(`no valid provider in metric '${nameOf(measuring.metric)}'`)
  const objection = found.provider.objectionTo(found.config)
  if (objection !== '') return failed(objection)
  const plain =
    measuring.mode === 'plain' && found.provider.kind === 'synchronous'
      ? plainAnswer(measuring.given)
      : null
  return plain ?? found.provider.run({ ...measuring, config: found.config })
}

/** Asks again about a measurement that is `Running`. */
export function resume(measuring: Measuring): Answer {
  const found = providerIn(measuring.metric)
  if (found === null) return failed(`no valid provider in metric '${nameOf(measuring.metric)}'`)
  const { provider, config } = found
  return provider.kind === 'asynchronous'
    ? provider.resume({ ...measuring, config })
    : provider.run({ ...measuring, config })
}

/** Stops a measurement that is `Running`; null: it stays as it is. */
export function terminate(measuring: Measuring): Answer | null {
  const found = providerIn(measuring.metric)
  if (found === null) return failed(`no valid provider in metric '${nameOf(measuring.metric)}'`)
  const { provider, config } = found
  return provider.kind === 'asynchronous' ? provider.terminate({ ...measuring, config }) : null
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
  if (float !== null) return measured(float, 'float64', formatFloatPlain(float))
  const error = errorOf(given)
  return error === null ? null : failed(error)
}

function providerIn(metric: JsonObject): ReturnType<typeof providerOf> {
  return isJsonObject(metric.provider) ? providerOf(metric.provider) : null
}

function nameOf(metric: JsonObject): string {
  return typeof metric.name === 'string' ? metric.name : ''
}
