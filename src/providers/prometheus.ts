import { parseGoDuration } from '../go/duration.ts'
import { formatFloatPlain } from '../go/format.ts'
import { flag, goStruct, long, named, given as pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, type Metadata, measured } from './answer.ts'
import { authentication, headers, objectionToAuthentication } from './authentication.ts'
import {
  DEADLINE,
  errorOf,
  floatOf,
  isTimeout,
  listOf,
  noteOfQuery,
  objectOf,
  requestFailed,
  textOf,
  unfit,
} from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * Prometheus. A number is a vector of one series, as nearly every query answers; a list is a vector
 * of several, or with `rangeQuery` all samples of the range; null is an empty vector.
 * `{"scalar": x}` is a scalar, `{"vector": [...], "warnings": ["..."]}` a vector with warnings.
 */
export const prometheus: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'prometheus',
  shape: pointer(
    goStruct('v1alpha1.PrometheusMetric', {
      address: text,
      query: text,
      authentication,
      timeout: pointer(long),
      insecure: flag,
      headers,
      rangeQuery: pointer(
        goStruct('v1alpha1.PrometheusRangeQueryArgs', {
          start: text,
          end: text,
          step: named('v1alpha1.DurationString'),
        }),
      ),
    }),
  ),
  example: { address: 'http://prometheus.example.com' },
  metadataOf: (config) => noteOfQuery('ResolvedPrometheusQuery', config),
  objectionTo,
  run,
}

function objectionTo(config: JsonObject): string {
  const address = textOf(config, 'address')
  if (address === '') return 'prometheus address is not configured'
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#\s]+/.test(address)) {
    return 'prometheus address is not is url format'
  }
  const objection = objectionToAuthentication(config)
  if (objection !== '') return objection
  return Number(config.timeout ?? 0) < 0 ? 'prometheus timeout should not be negative' : ''
}

function run({ config, given }: Request): Answer {
  const step = textOf(objectOf(config, 'rangeQuery'), 'step')
  if (step !== '') {
    const parsed = parseGoDuration(step)
    if (!parsed.ok) return failed(`failed to parse rangeQuery.step as duration: ${parsed.error}`)
  }
  if (isTimeout(given)) {
    const endpoint = 'rangeQuery' in config ? 'query_range' : 'query'
    const address = textOf(config, 'address').replace(/\/$/, '')
    return requestFailed('POST', `${address}/api/v1/${endpoint}`, DEADLINE)
  }
  const error = errorOf(given)
  return error === null ? answerOf(given) : failed(error)
}

function answerOf(given: Json): Answer {
  if (!isJsonObject(given)) return vectorOf(given, {})
  if ('string' in given) return failed('Prometheus metric type not supported')
  const metadata = warningsOf(given)
  if ('vector' in given) return vectorOf(given.vector ?? null, metadata)
  const scalar = floatOf(given.scalar)
  if (scalar === null) return unfit('prometheus', given)
  return { ...measured(scalar, 'float64', formatFloatPlain(scalar)), metadata }
}

function vectorOf(given: Json, metadata: Metadata): Answer {
  const samples = given === null ? [] : listOf(given)
  if (samples === null) return unfit('prometheus', given)
  const value = `[${samples.map(formatFloatPlain).join(',')}]`
  return { ...measured(samples, '[]float64', value), metadata }
}

function warningsOf({ warnings }: JsonObject): Metadata {
  if (!Array.isArray(warnings) || warnings.length === 0) return {}
  return { warnings: warnings.map((warning) => `"${String(warning)}"`).join(', ') }
}
