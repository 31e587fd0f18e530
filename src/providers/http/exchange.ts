import { quote } from '../../go/string.ts'
import { parseUrl, resolveReference } from '../../go/url.ts'
import type { Remote, RemoteResponse } from './remote.ts'
import { type HttpRequest, objectionToRequest, requestError } from './request.ts'

/** What comes back to whoever sent a request, redirects followed. */
export type Exchange =
  | {
      readonly ok: true
      readonly status: number
      readonly body: string
      readonly headers: RemoteResponse['headers']
      /** What reading the body ends with; null: with its end. */
      readonly broken: string | null
    }
  | { readonly ok: false; readonly error: string }

/**
 * Who looks at the clock: Go's HTTP client by its own `Timeout`, or a context around it. The two
 * word it differently.
 */
export type Watch = 'client' | 'context'

/** Go's text for a deadline that has passed. */
export const DEADLINE = 'context deadline exceeded'

const awaiting: { readonly [W in Watch]: string } = {
  client: `${DEADLINE} (Client.Timeout exceeded while awaiting headers)`,
  context: DEADLINE,
}

const reading: { readonly [W in Watch]: string } = {
  client: `${DEADLINE} (Client.Timeout or context cancellation while reading body)`,
  context: DEADLINE,
}

/** How a client words that no answer came in time. */
export function timeoutText(watch: Watch): string {
  return awaiting[watch]
}

/** Go follows that many redirects. */
const MOST_REDIRECTS = 10

/** Go's `Client.Do`, with a remote side that answers from a list. */
export function exchange(first: HttpRequest, remote: Remote, watch: Watch): Exchange {
  let request = first
  for (let redirects = 0; ; redirects++) {
    const objection = objectionToRequest(request)
    if (objection !== '') return failed({ ...request, method: first.method }, objection)
    const answer = remote.next()
    if (answer.kind !== 'response') {
      const text = answer.kind === 'error' ? answer.text : awaiting[watch]
      return failed({ ...request, method: first.method }, text)
    }
    const { status, body, headers, endless } = answer
    const location = headers.get('location') ?? ''
    if (location === '' || ![301, 302, 303, 307, 308].includes(status)) {
      return { ok: true, status, body, headers, broken: endless ? reading[watch] : null }
    }
    const link = parseUrl(location)
    if (!link.ok) {
      const text = `failed to parse Location header ${quote(location)}: ${link.error}`
      return failed({ ...request, method: first.method }, text)
    }
    if (redirects + 1 >= MOST_REDIRECTS) {
      const { method } = first
      const text = `stopped after ${MOST_REDIRECTS} redirects`
      const verb = method.slice(0, 1) + method.slice(1).toLowerCase()
      return { ok: false, error: `${verb} ${quote(location)}: ${text}` }
    }
    const { method } = request
    const stays = status >= 307 || method === 'GET' || method === 'HEAD'
    const url = resolveReference(request.url, link.url)
    request = { method: stays ? method : 'GET', url, headers: request.headers }
  }
}

function failed(request: HttpRequest, text: string): Exchange {
  return { ok: false, error: requestError(request, text) }
}
