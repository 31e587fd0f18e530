import { decodeJson } from '../../go/json.ts'
import { quote } from '../../go/string.ts'
import { parseQuery } from '../../go/urlQuery.ts'
import { isJsonObject } from '../../units/json.ts'
import { type Exchange, exchange, type Watch } from './exchange.ts'
import type { Remote } from './remote.ts'
import { newRequest } from './request.ts'
import { statusLine } from './statusText.ts'

/**
 * golang.org/x/oauth2's client credentials: asks for a token before the request proper; what goes
 * wrong with it, '' if nothing. An endpoint that refuses is asked a second time, with the
 * credentials in the body.
 */
export function fetchToken(tokenUrl: string, remote: Remote, watch: Watch): string {
  const made = newRequest('POST', tokenUrl)
  if (!made.ok) return made.error
  const first = objectionToToken(exchange(made.request, remote, watch))
  return first === '' ? '' : objectionToToken(exchange(made.request, remote, watch))
}

function objectionToToken(answer: Exchange): string {
  if (!answer.ok) return answer.error
  const { status, body, headers, broken } = answer
  if (broken !== null) return `oauth2: cannot fetch token: ${broken}`
  const refused = status < 200 || status > 299
  const cannotFetch = `oauth2: cannot fetch token: ${statusLine(status)}\nResponse: ${body}`
  const content = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const asForm = content === 'application/x-www-form-urlencoded' || content === 'text/plain'
  const found = asForm ? formOf(body) : jsonOf(body)
  if (typeof found === 'string') return refused ? cannotFetch : found
  const told = (key: string): string => found.get(key) ?? ''
  if (told('error') !== '') {
    const details = [told('error_description'), told('error_uri')].filter((text) => text !== '')
    return ['oauth2:', ...[told('error'), ...details].map(quote)].join(' ')
  }
  if (refused) return cannotFetch
  return told('access_token') === '' ? 'oauth2: server response missing access_token' : ''
}

function formOf(body: string): ReadonlyMap<string, string> {
  // Of several values of one key, Go takes the first.
  return new Map(parseQuery(body).toReversed())
}

function jsonOf(body: string): ReadonlyMap<string, string> | string {
  const decoded = decodeJson(body)
  if (!decoded.ok) return `oauth2: cannot parse json: ${decoded.error}`
  const members = isJsonObject(decoded.value) ? Object.entries(decoded.value) : []
  return new Map(members.map(([key, value]) => [key, typeof value === 'string' ? value : '']))
}
