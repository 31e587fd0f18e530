import { textIn } from '../document/fields.ts'
import { formatJson } from '../go/format.ts'
import { decodeJson } from '../go/json.ts'
import { parseDecimalInt } from '../go/number.ts'
import { always, goStruct, long, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import { floatOf, noteOfQuery, objectOf, refusalOf, unfit } from './given.ts'
import { asking, type Heard, hear, ready } from './http/asking.ts'
import { type NewRequest, newRequest } from './http/request.ts'
import { type ProviderCluster, type Request, type SynchronousProvider, usual } from './provider.ts'
import { secretNamed, secretNotFound, valueIn } from './secrets.ts'

/**
 * New Relic. `{"json": {…}}` or an object is the one row of a query, a list of objects are its
 * rows; a number is a row whose key follows from the query, as NRQL names it (`average.duration`).
 * No data is an error.
 */
export const newRelic: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'newRelic',
  shape: pointer(
    goStruct('v1alpha1.NewRelicMetric', {
      profile: text,
      query: always(text),
      timeout: pointer(long),
    }),
  ),
  example: { query: 'SELECT count(*) FROM Transaction' },
  resultOf: (config) => {
    const column = columnOf(textIn(config, 'query'))
    const number = /^\w+$/.test(column) ? `result.${column}` : `result['${column}']`
    return { types: ['nrdb.NRDBResult', '[]nrdb.NRDBResult'], number }
  },
  metadataOf: (config) => noteOfQuery('ResolvedNewRelicQuery', config),
  objectionTo,
  ask: (config, _, cluster) => asking(requestOf(config, cluster)),
  run,
}

function secretOf(config: JsonObject): string {
  return textIn(config, 'profile') || 'newrelic'
}

function objectionTo(config: JsonObject, cluster: ProviderCluster): string {
  const secret = secretNamed(cluster, secretOf(config))
  if (secret.kind === 'assumed') return ''
  if (secret.kind === 'missing') return secretNotFound(secretOf(config))
  const account = valueIn(secret, 'account-id')
  if (valueIn(secret, 'personal-api-key') === '' || account === '') {
    return 'account ID or personal API key not found'
  }
  const parsed = parseDecimalInt(account)
  // Go calls the same function by its other name here.
  return parsed.ok ? '' : `could not parse account ID: ${parsed.error.replace('ParseInt', 'Atoi')}`
}

/** NerdGraph's address by region; one that is not known is that of the United States. */
const endpoints: Readonly<Record<string, string>> = {
  eu: 'https://api.eu.newrelic.com/graphql',
  staging: 'https://staging-api.newrelic.com/graphql',
}

function requestOf(config: JsonObject, cluster: ProviderCluster): NewRequest {
  if (Number(config.timeout ?? 0) < 0) {
    return { ok: false, error: 'timeout value needs to be a positive value' }
  }
  const secret = secretNamed(cluster, secretOf(config))
  const region = valueIn(secret, 'region').toLowerCase()
  const regional = Object.hasOwn(endpoints, region) ? endpoints[region] : undefined
  const address = valueIn(secret, 'base-url-nerdgraph') || regional
  return ready(newRequest('POST', address ?? 'https://api.newrelic.com/graphql'))
}

function run(asked: Request): Answer {
  const { config, given, cluster } = asked
  return hear(requestOf(config, cluster), asked, {
    watch: 'client',
    heard,
    meant: () => {
      const refusal = refusalOf(given)
      if (refusal !== null) return refusal
      const told = isJsonObject(given) && 'json' in given ? (given.json ?? null) : given
      const rows = rowsOf(config, told)
      return rows === null ? unfit('newRelic', given) : answerOf(rows)
    },
  })
}

function heard({ status, body, broken }: Heard): Answer {
  if (status === 404) return failed('resource not found')
  if (broken !== null) return failed(broken)
  const decoded = decodeJson(body)
  const told = decoded.ok && isJsonObject(decoded.value) ? decoded.value : {}
  const errors = Array.isArray(told.errors) ? told.errors.filter(isJsonObject) : []
  const message = errors.map((error) => textIn(error, 'message')).join(', ')
  if (status < 200 || status > 299) {
    if (status === 401) {
      return failed(
        'Invalid credentials provided. Missing API key or an invalid API key was provided.',
      )
    }
    return failed(`${status} response returned${message === '' ? '' : `: ${message}`}`)
  }
  if (message !== '') return failed(message)
  if (!decoded.ok) return failed(decoded.error)
  const path = ['data', 'actor', 'account', 'nrql']
  const { results } = path.reduce<JsonObject>((at, key) => objectOf(at, key), told)
  return answerOf(Array.isArray(results) ? results.filter(isJsonObject) : [])
}

function answerOf(rows: readonly JsonObject[]): Answer {
  const [first] = rows
  if (first === undefined || (rows.length === 1 && Object.keys(first).length === 0)) {
    return failed('no results returned from NRQL query')
  }
  return rows.length === 1
    ? measured(first, 'nrdb.NRDBResult', formatJson(first))
    : measured(rows, '[]nrdb.NRDBResult', formatJson(rows))
}

function rowsOf(config: JsonObject, given: Json): readonly JsonObject[] | null {
  if (given === null) return []
  if (isJsonObject(given)) return [given]
  if (Array.isArray(given)) return given.every(isJsonObject) ? given : null
  const value = floatOf(given)
  return value === null ? null : [{ [columnOf(textIn(config, 'query'))]: value }]
}

/** How NRQL calls the column of the first function: by its alias, or `function.argument`. */
function columnOf(query: string): string {
  const found =
    /\bselect\s+(\w+)\s*\(\s*([\w.]*)[^)]*\)(?:\s+as\s+(?:'([^']*)'|`([^`]*)`|(\w+)))?/i.exec(query)
  if (found === null) return 'result'
  const [, name = '', argument = '', ...aliases] = found
  const alias = aliases.find((text) => text !== undefined)
  return alias ?? (argument === '' ? name : `${name}.${argument}`)
}
