import { textIn } from '../document/fields.ts'
import { formatFloatPlain } from '../go/format.ts'
import { parseUrl } from '../go/url.ts'
import { flag, goStruct, long, named, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, type Metadata, measured } from './answer.ts'
import {
  authentication,
  headers,
  objectionToBasicAuth,
  objectionToOAuth2,
  tokenUrlOf,
} from './authentication.ts'
import { errorOf, floatOf, floatsIn, noteOfQuery, unfit } from './given.ts'
import { asking } from './http/asking.ts'
import { askPrometheus, prometheusPatience, prometheusRequest } from './prometheus/request.ts'
import { type ExpectedResult, type Request, type SynchronousProvider, usual } from './provider.ts'

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
  ask: (config, at) => asking(prometheusRequest(config, at), tokenUrlOf(config)),
  patienceOf: prometheusPatience,
  resultOf: scalarOrVector,
  signalsOf: (config, results) => results.map((result) => vectorOrScalar(config, result)),
  run,
}

function objectionTo(config: JsonObject): string {
  const address = textIn(config, 'address')
  if (address === '') return 'prometheus address is not configured'
  const parsed = parseUrl(address)
  if (!parsed.ok || parsed.url.scheme === '' || parsed.url.host === '') {
    return 'prometheus address is not is url format'
  }
  const objection = objectionToBasicAuth(config) || objectionToOAuth2(config)
  if (objection !== '') return objection
  return Number(config.timeout ?? 0) < 0 ? 'prometheus timeout should not be negative' : ''
}

// A bare `result` is a scalar where the query is sure to give one.
function vectorOrScalar(config: JsonObject, result: Json): Json {
  const isScalar = /^scalar\s*\(/.test(textIn(config, 'query').trim())
  return isScalar && typeof result === 'number' ? { scalar: result } : result
}

// A scalar comes of `scalar(…)`, of a number, and of what is made of those.
function scalarOrVector(config: JsonObject): ExpectedResult {
  const query = textIn(config, 'query').trim()
  const hasRange = isJsonObject(config.rangeQuery)
  const maybe = query === '' || /\bscalar\s*\(|\{\{|^[-+(]*[\d.]|\b(time|pi)\s*\(\s*\)/.test(query)
  const types = maybe && !hasRange ? (['[]float64', 'float64'] as const) : (['[]float64'] as const)
  return { types, number: 'result[0]' }
}

function run(asked: Request): Answer {
  return askPrometheus(asked, () => {
    const error = errorOf(asked.given)
    return error === null ? meantBy(asked.given) : failed(error)
  })
}

function meantBy(given: Json): Answer {
  if (!isJsonObject(given)) return vectorOf(given, {})
  if ('string' in given) return failed('Prometheus metric type not supported')
  const metadata = warningsOf(given)
  if ('vector' in given) return vectorOf(given.vector ?? null, metadata)
  const scalar = floatOf(given.scalar)
  if (scalar === null) return unfit('prometheus', given)
  return { ...measured(scalar, 'float64', formatFloatPlain(scalar)), metadata }
}

function vectorOf(given: Json, metadata: Metadata): Answer {
  const samples = given === null ? [] : floatsIn(given)
  if (samples === null) return unfit('prometheus', given)
  const value = `[${samples.map(formatFloatPlain).join(',')}]`
  return { ...measured(samples, '[]float64', value), metadata }
}

function warningsOf({ warnings }: JsonObject): Metadata {
  if (!Array.isArray(warnings) || warnings.length === 0) return {}
  return { warnings: warnings.map((warning) => `"${String(warning)}"`).join(', ') }
}
