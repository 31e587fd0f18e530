import { parseGoDuration } from '../go/duration.ts'
import { int64Of } from '../go/intOrString.ts'
import { countProviders } from '../providers/providers.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { intOrString, textOf } from './metric.ts'

/**
 * The controller's own check of a run's metrics, made after their arguments were put in; the first
 * objection in its words, '' if there is none. The run ends as `Analysis spec invalid: ` + the
 * text.
 */
export function objectionToMetrics(metrics: readonly JsonObject[]): string {
  if (metrics.length === 0) return 'no metrics specified'
  const names = new Set<string>()
  for (const [index, metric] of metrics.entries()) {
    const name = textOf(metric.name)
    if (names.has(name)) return `metrics[${index}]: duplicate name '${name}'`
    names.add(name)
    const objection = objectionTo(metric)
    if (objection !== '') return `metrics[${index}]: ${objection}`
  }
  return ''
}

function objectionTo(metric: JsonObject): string {
  return objectionToLimits(metric) || objectionToTiming(metric) || objectionToProvider(metric)
}

function objectionToLimits(metric: JsonObject): string {
  const count = limitOf(metric.count)
  const failure = limitOf(metric.failureLimit)
  const success = limitOf(metric.consecutiveSuccessLimit)
  const inconclusive = limitOf(metric.inconclusiveLimit)
  if (success < 0n) return 'consecutiveSuccessLimit must be >= 0'
  if (failure < -1n) return 'failureLimit must be >= 0, or -1 to be disabled'
  if (success === 0n && failure === -1n) {
    return 'failureLimit and consecutiveSuccessLimit cannot both be disabled'
  }
  if (inconclusive < 0n) return 'inconclusiveLimit must be >= 0'
  if (limitOf(metric.consecutiveErrorLimit) < 0n) return 'consecutiveErrorLimit must be >= 0'
  if (count <= 0n) return ''
  // The sum wraps around at 64 bits, as it does in Go.
  if (failure >= 0n && count < BigInt.asIntN(64, failure + success)) {
    const sum = `failureLimit + consecutiveSuccessLimit (${failure} + ${success})`
    return `count (${count}) must be >= ${sum} if both >= 0`
  }
  if (failure < 0n && count < success) return 'count must be >= consecutiveSuccessLimit'
  return count < inconclusive ? 'count must be >= inconclusiveLimit' : ''
}

function objectionToTiming(metric: JsonObject): string {
  const interval = textOf(metric.interval)
  if (interval === '' && limitOf(metric.count) > 1n) {
    return 'interval must be specified when count > 1'
  }
  const repeated = interval === '' ? null : parseGoDuration(interval)
  if (repeated?.ok === false) return `invalid interval string: ${repeated.error}`
  const delay = textOf(metric.initialDelay)
  const delayed = delay === '' ? null : parseGoDuration(delay)
  return delayed?.ok === false ? `invalid startDelay string: ${delayed.error}` : ''
}

function objectionToProvider(metric: JsonObject): string {
  const count = isJsonObject(metric.provider) ? countProviders(metric.provider) : 0
  if (count === 0) return 'no provider specified'
  return count > 1 ? 'multiple providers specified' : ''
}

function limitOf(value: Json | undefined): bigint {
  return int64Of(intOrString(value) ?? 0)
}
