import { textIn } from '../../document/fields.ts'
import { evaluateTime } from '../../expr/evaluateTime.ts'
import type { GoTime } from '../../expr/goValue.ts'
import { parseGoDuration } from '../../go/duration.ts'
import { formatFloatPlain } from '../../go/format.ts'
import { wrap } from '../../go/number.ts'
import { atPath, parseUrl, urlText } from '../../go/url.ts'
import { encodeQuery, joinPath, type Query } from '../../go/urlQuery.ts'
import { isJsonObject, type JsonObject } from '../../units/json.ts'
import { type Duration, duration, EPOCH, type Instant } from '../../units/time.ts'
import { type Answer, failed } from '../answer.ts'
import { headersOf, tokenUrlOf } from '../authentication.ts'

import { hear, ready } from '../http/asking.ts'
import { DEADLINE, exchange } from '../http/exchange.ts'
import { type NewRequest, newRequest, requestError } from '../http/request.ts'
import type { Request } from '../provider.ts'
import { readPrometheus } from './response.ts'

/** How long the provider's context lives: 30 s, or `timeout` in a 64-bit count of nanoseconds. */
export function prometheusPatience({ timeout }: JsonObject): Duration {
  if (typeof timeout !== 'number') return duration(30_000)
  const nanoseconds = wrap(BigInt(Math.trunc(timeout)) * 1_000_000_000n)
  return duration(Math.max(0, Number(nanoseconds / 1_000_000n)))
}

/** The request of a query, or why there is none. */
export function prometheusRequest(config: JsonObject, at: Instant): NewRequest {
  const objection = objectionToRange(config, at)
  if (objection !== '') return { ok: false, error: objection }
  const made = ready(requestOf(config, 'POST', ''), tokenUrlOf(config))
  if (!made.ok || prometheusPatience(config) > 0) return made
  return { ok: false, error: requestError(made.request, DEADLINE) }
}

/**
 * Asks by POST, and again by GET where the server does not know POST. `meant` answers where the
 * signal says no more than what it means.
 */
export function askPrometheus(asked: Request, meant: () => Answer): Answer {
  const { config, at, remote } = asked
  const made = prometheusRequest(config, at)
  const tokenUrl = tokenUrlOf(config)
  return hear(made, asked, {
    watch: 'context',
    tokenUrl,
    meant,
    heard: (answer) => {
      if (![405, 501].includes(answer.status) || remote === null) return readPrometheus(answer)
      const again = requestOf(config, 'GET', encodeQuery(queryOf(config, at)))
      if (!again.ok) return failed(again.error)
      const second = exchange(again.request, remote, 'context')
      return second.ok ? readPrometheus(second) : failed(second.error)
    },
  })
}

function requestOf(config: JsonObject, method: string, query: string): NewRequest {
  const parsed = parseUrl(textIn(config, 'address'))
  if (!parsed.ok) return parsed
  const { url } = parsed
  const endpoint = isJsonObject(config.rangeQuery) ? 'query_range' : 'query'
  const place = atPath(url, joinPath(url.path.replace(/\/+$/, ''), `/api/v1/${endpoint}`))
  const target = query === '' ? place : { ...place, query }
  return newRequest(method, urlText(target), headersOf(config))
}

function objectionToRange({ rangeQuery }: JsonObject, at: Instant): string {
  if (!isJsonObject(rangeQuery)) return ''
  for (const edge of ['start', 'end']) {
    const time = evaluateTime(textIn(rangeQuery, edge), at)
    if (!time.ok) return `failed to parse rangeQuery.${edge} as time: ${time.error}`
  }
  const step = parseGoDuration(textIn(rangeQuery, 'step'))
  return step.ok ? '' : `failed to parse rangeQuery.step as duration: ${step.error}`
}

function queryOf(config: JsonObject, at: Instant): Query {
  const query = ['query', textIn(config, 'query')] as const
  const { rangeQuery } = config
  if (!isJsonObject(rangeQuery)) {
    return [query, ['time', formatFloatPlain((EPOCH + at) / 1000)]]
  }
  const edgeOf = (name: string): string => {
    const time = evaluateTime(textIn(rangeQuery, name), at)
    return time.ok ? unixText(time.time) : ''
  }
  const step = parseGoDuration(textIn(rangeQuery, 'step'))
  const seconds = step.ok ? Number(step.nanoseconds) / 1e9 : 0
  return [
    query,
    ['start', edgeOf('start')],
    ['end', edgeOf('end')],
    ['step', formatFloatPlain(seconds)],
  ]
}

function unixText({ nanoseconds }: GoTime): string {
  return formatFloatPlain(Number(nanoseconds) / 1e9)
}
