import { urlText } from '../../go/url.ts'
import { type Answer, failed } from '../answer.ts'
import { isTimeout } from '../given.ts'
import type { Ask, Request } from '../provider.ts'
import { type Exchange, exchange, timeoutText, type Watch } from './exchange.ts'
import { type NewRequest, newRequest, objectionToRequest, requestError } from './request.ts'
import { fetchToken } from './token.ts'

/**
 * A request as far as the connection: what Go has against it is its error. With a `tokenUrl` the
 * token is asked for before it.
 */
export function ready(made: NewRequest, tokenUrl = ''): NewRequest {
  if (!made.ok) return made
  const objection = objectionToTokenUrl(tokenUrl) || objectionToRequest(made.request)
  return objection === '' ? made : { ok: false, error: requestError(made.request, objection) }
}

function objectionToTokenUrl(tokenUrl: string): string {
  if (tokenUrl === '') return ''
  const made = newRequest('POST', tokenUrl)
  if (!made.ok) return made.error
  const objection = objectionToRequest(made.request)
  return objection === '' ? '' : requestError(made.request, objection)
}

/** How a provider tells what it asks first. */
export function asking(made: NewRequest, tokenUrl = ''): Ask {
  if (!made.ok) return made
  if (tokenUrl !== '') return asking(newRequest('POST', tokenUrl))
  const { method, url } = made.request
  return { ok: true, method, url: urlText(url) }
}

/** An answer that came over the wire. */
export type Heard = Extract<Exchange, { readonly ok: true }>

export interface Hearing {
  /** Who looks at the clock of the provider. */
  readonly watch: Watch
  readonly tokenUrl?: string
  /** What the provider makes of an answer that came over the wire. */
  readonly heard: (answer: Heard) => Answer
  /** What it makes of a signal that says no more than what the answer means. */
  readonly meant: () => Answer
}

/**
 * One request, answered by what the signal says: a spelled-out answer is read as the provider reads
 * it, `{"timeout": true}` never comes, anything else is what the answer means.
 */
export function hear(made: NewRequest, asked: Request, hearing: Hearing): Answer {
  if (!made.ok) return failed(made.error)
  const { request } = made
  const { watch, tokenUrl = '' } = hearing
  const { given, remote } = asked
  if (remote === null) {
    if (!isTimeout(given)) return hearing.meant()
    return failed(requestError(request, timeoutText(watch)))
  }
  const refusal = tokenUrl === '' ? '' : fetchToken(tokenUrl, remote, watch)
  if (refusal !== '') return failed(requestError(request, refusal))
  const answer = exchange(request, remote, watch)
  return answer.ok ? hearing.heard(answer) : failed(answer.error)
}
