import { formatFloatPlain, formatJson } from '../go/format.ts'
import { flag, goStruct, map, named, given as pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import {
  CLIENT_TIMEOUT,
  errorOf,
  floatOf,
  isTimeout,
  requestFailed,
  textOf,
  unfit,
} from './given.ts'
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
  run,
}

function run({ config, given }: Request): Answer {
  const version = textOf(config, 'apiVersion') || 'v1'
  if (version !== 'v1' && version !== 'v2') return failed(`Invalid API version: ${version}`)
  if (isTimeout(given)) return timedOut(version)
  const error = errorOf(given)
  if (error !== null) {
    return version === 'v1'
      ? refused(400, error)
      : failed(`There were errors in your query: ${error}`)
  }
  if (isJsonObject(given) && typeof given.status === 'number' && given.status !== 200) {
    return refused(given.status, textOf(given, 'body'))
  }
  if (given === null) return noData()
  if (Array.isArray(given)) {
    return version === 'v2' ? groupsOf(given) : unfit('datadog v1', given)
  }
  const value = floatOf(given)
  if (value === null) return unfit('datadog', given)
  return measured(value, 'float64', formatFloatPlain(value))
}

function timedOut(version: string): Answer {
  const address = 'https://api.datadoghq.com'
  return version === 'v1'
    ? requestFailed('GET', `${address}/api/v1/query`, CLIENT_TIMEOUT)
    : requestFailed('POST', `${address}/api/v2/query/timeseries`, CLIENT_TIMEOUT)
}

function refused(status: number, body: string): Answer {
  return status === 401 || status === 403
    ? failed(`received authentication error response code: ${status} ${body}`)
    : failed(`received non 2xx response code: ${status} ${body}`)
}

function noData(): Answer {
  return measured(null, 'nil', '[]')
}

function groupsOf(given: readonly Json[]): Answer {
  const values: number[] = []
  const groups: JsonObject[] = []
  for (const member of given) {
    const named = isJsonObject(member)
    const value = floatOf(named ? member.value : member)
    if (value === null) {
      if (member === null || (named && member.value === null)) continue
      return unfit('datadog', given)
    }
    values.push(value)
    if (named) groups.push({ name: textOf(member, 'name'), value })
  }
  if (values.length === 0) return noData()
  const answer = measured(values, '[]float64', `[${values.map(formatFloatPlain).join(',')}]`)
  return groups.length === 0 ? answer : { ...answer, metadata: { groups: formatJson(groups) } }
}
