import { textIn } from '../document/fields.ts'
import { parseGoDuration } from '../go/duration.ts'
import { formatFloatPlain } from '../go/format.ts'
import { flag, goStruct, map, named, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import { datadogPatience, datadogRequest, isV1, objectionToCredentials } from './datadog/request.ts'
import { datadogRefusal, type Group, groupsOf, noData, readV1, readV2 } from './datadog/response.ts'
import { errorOf, floatOf, objectOf, unfit } from './given.ts'
import { asking, hear } from './http/asking.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * Datadog. A number is the last point of the first series; null is no data, which is a nil `result`
 * and not an error. With `apiVersion: v2` a list is the answer of a query grouped `by {…}`, also
 * for a single group; its members may be null (left out) or `{"name": "a,b", "value": 0.01}`.
 */
export const datadog: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'datadog',
  shape: pointer(
    goStruct('v1alpha1.DatadogMetric', {
      interval: named('v1alpha1.DurationString'),
      query: text,
      queries: map(text),
      formula: text,
      apiVersion: text,
      aggregator: text,
      secretRef: goStruct('v1alpha1.SecretRef', { name: text, namespaced: flag }),
      requestTimeout: named('v1alpha1.DurationString'),
    }),
  ),
  deviations: {
    'v1alpha1.DatadogMetric': {
      oneOf: {
        apiVersion: ['v1', 'v2'],
        aggregator: ['avg', 'min', 'max', 'sum', 'last', 'percentile', 'mean', 'l2norm', 'area'],
      },
      fallbacks: { apiVersion: 'v1', interval: '5m', requestTimeout: '10s' },
    },
  },
  example: { query: 'avg:errors{*}' },
  objectionTo: (config, cluster) => objectionToCredentials(config, cluster) || objectionTo(config),
  ask: (config, at, cluster) => asking(datadogRequest(config, at, cluster)),
  patienceOf: datadogPatience,
  // A query of v2 that is grouped answers with a list.
  resultOf: (config) =>
    isV1(config)
      ? { types: ['float64'], number: 'result' }
      : { types: ['float64', '[]float64'], number: 'result' },
  run,
}

// `validateIncomingProps`, in its order.
function objectionTo(config: JsonObject): string {
  const query = textIn(config, 'query')
  const formula = textIn(config, 'formula')
  const count = Object.keys(objectOf(config, 'queries')).length
  const review = 'Please review the Analysis Template.'
  if (query === '' && count === 0) return `Must have either a query or queries. ${review}`
  if (query !== '' && count > 0) return `Cannot have both a query and queries. ${review}`
  if (isV1(config) && query === '') {
    const only = 'API Version v1 only supports using the query parameter in your Analysis Template.'
    return `Query is empty. ${only}`
  }
  if (formula !== '' && count === 0) return `Formula are only valid when queries are set. ${review}`
  if (formula === '' && count > 1) {
    return 'When multiple queries are provided you must include a formula.'
  }
  if (isV1(config) && textIn(config, 'aggregator') !== '') {
    return `Aggregator is not supported in v1. ${review}`
  }
  const timeout = textIn(config, 'requestTimeout')
  if (timeout === '') return ''
  const parsed = parseGoDuration(timeout)
  if (!parsed.ok) return `Could not parse the request timeout: ${parsed.error}. ${review}`
  return parsed.nanoseconds > 0n
    ? ''
    : `Request timeout must be a positive duration (e.g. 30s). ${review}`
}

function run(asked: Request): Answer {
  const { config, at, cluster, given } = asked
  return hear(datadogRequest(config, at, cluster), asked, {
    watch: 'client',
    heard: isV1(config) ? readV1 : readV2,
    meant: () => meantBy(config, given),
  })
}

function meantBy(config: JsonObject, given: Json): Answer {
  const error = errorOf(given)
  if (error !== null) {
    return isV1(config)
      ? datadogRefusal(400, error)
      : failed(`There were errors in your query: ${error}`)
  }
  if (given === null) return noData('[]')
  if (Array.isArray(given)) return isV1(config) ? unfit('datadog v1', given) : listedIn(given)
  const value = floatOf(given)
  if (value === null) return unfit('datadog', given)
  return measured(value, 'float64', formatFloatPlain(value))
}

function listedIn(given: readonly Json[]): Answer {
  const values: number[] = []
  const groups: Group[] = []
  for (const member of given) {
    const named = isJsonObject(member)
    const value = floatOf(named ? (member.value ?? null) : member)
    if (value === null) {
      if (member === null || (named && member.value === null)) continue
      return unfit('datadog', given)
    }
    values.push(value)
    if (named) groups.push({ name: textIn(member, 'name'), value })
  }
  return groupsOf(values, groups)
}
