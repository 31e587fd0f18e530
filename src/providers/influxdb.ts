import { textIn } from '../document/fields.ts'
import { format } from '../expr/format.ts'
import type { GoValue } from '../expr/goValue.ts'
import { escapedPath, parseUrl, resolveReference, urlText } from '../go/url.ts'
import { encodeQuery, joinPath } from '../go/urlQuery.ts'
import { goStruct, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import { seconds } from '../units/time.ts'
import { type Answer, failed, measured } from './answer.ts'
import { refusalOf, unfit } from './given.ts'
import { asking, type Heard, hear, ready } from './http/asking.ts'
import { type NewRequest, newRequest } from './http/request.ts'
import { refusalIn, rowsIn } from './influxdb/response.ts'
import { type ProviderCluster, type Request, type SynchronousProvider, usual } from './provider.ts'
import { secretNamed, secretNotFound, valueIn } from './secrets.ts'

/**
 * InfluxDB. A list is the column `_value`, row by row; a number or text is one row; no data is an
 * error.
 */
export const influxdb: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'influxdb',
  shape: pointer(goStruct('v1alpha1.InfluxdbMetric', { profile: text, query: text })),
  objectionTo,
  ask: (config, _, cluster) => asking(requestOf(config, cluster)),
  patienceOf: () => seconds(20),
  resultOf: () => ({ types: ['[]any'], number: 'result[0]' }),
  run,
}

function objectionTo(config: JsonObject, cluster: ProviderCluster): string {
  const name = secretName(config)
  const secret = secretNamed(cluster, name)
  if (secret.kind === 'assumed') return ''
  if (secret.kind === 'missing') return secretNotFound(name)
  const isComplete = ['authToken', 'org', 'address'].every((key) => valueIn(secret, key) !== '')
  return isComplete ? '' : 'authToken, org, or address not found'
}

function secretName(config: JsonObject): string {
  return textIn(config, 'profile') || 'influxdb'
}

// The client puts its address together in two steps, each of which may change what was meant.
function requestOf(config: JsonObject, cluster: ProviderCluster): NewRequest {
  const secret = secretNamed(cluster, secretName(config))
  const server = valueIn(secret, 'address') || 'http://influxdb:8086'
  const address = server.endsWith('/') ? server : `${server}/`
  const base = parseUrl(address)
  if (!base.ok) return base
  const stem = parseUrl('api/v2/')
  const api = stem.ok ? parseUrl(urlText(resolveReference(base.url, stem.url))) : stem
  if (!api.ok) return api
  const query = encodeQuery([['org', valueIn(secret, 'org')]])
  const path = joinPath(escapedPath(api.url), 'query')
  return ready(newRequest('POST', urlText({ ...api.url, path, query })))
}

function run(asked: Request): Answer {
  const { config, given, cluster } = asked
  return hear(requestOf(config, cluster), asked, {
    watch: 'client',
    heard,
    meant: () => {
      const refusal = refusalOf(given)
      if (refusal !== null) return refusal
      if (isJsonObject(given)) return unfit('influxdb', given)
      return answerOf(given === null ? [] : Array.isArray(given) ? given : [given])
    },
  })
}

function heard(answer: Heard): Answer {
  const refusal = refusalIn(answer)
  return refusal === '' ? answerOf(rowsIn(answer.body)) : failed(refusal)
}

function answerOf(rows: readonly GoValue[]): Answer {
  return rows.length === 0
    ? failed('no results returned from flux query')
    : measured(rows, '[]any', format(rows))
}
