import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'

/**
 * What stands at the other end of a provider's connection: an answer for each request, in order,
 * the last one again and again.
 */
export interface Remote {
  readonly next: () => RemoteAnswer
  /** Whether an answer, or the end of one, never came: the client waited until it gave up. */
  readonly wasSilent: () => boolean
}

export type RemoteAnswer =
  | RemoteResponse
  /** The connection fails. */
  | { readonly kind: 'error'; readonly text: string }
  /** The connection stands, and nothing comes. */
  | { readonly kind: 'silence' }

export interface RemoteResponse {
  readonly kind: 'response'
  readonly status: number
  readonly body: string
  /** By their names in small letters. */
  readonly headers: ReadonlyMap<string, string>
  /** The body begins, and its end never comes. */
  readonly endless: boolean
}

/**
 * The remote side that a signal spells out: `{"answers": [{"status": 200, "body": "…"}, {"error":
 * "EOF"}, {"timeout": true}]}`, or `{"status": 503, "body": ""}` alone. null: it says less than
 * that, and the provider knows what is meant.
 */
export function remoteOf(given: Json, from = 0): Remote | null {
  if (!isJsonObject(given)) return null
  const { answers } = given
  const listed = Array.isArray(answers) ? answers : isResponse(given) ? [given] : null
  if (listed === null || listed.length === 0) return null
  let asked = from
  let silent = false
  return {
    next() {
      const answer = answerOf(listed[Math.min(asked, listed.length - 1)] ?? null)
      asked += 1
      silent ||= answer.kind === 'silence' || (answer.kind === 'response' && answer.endless)
      return answer
    },
    wasSilent: () => silent,
  }
}

function isResponse({ status }: JsonObject): boolean {
  return typeof status === 'number'
}

function answerOf(given: Json): RemoteAnswer {
  if (!isJsonObject(given) || given.timeout === true) return { kind: 'silence' }
  if (typeof given.error === 'string') return { kind: 'error', text: given.error }
  return {
    kind: 'response',
    status: typeof given.status === 'number' ? given.status : 200,
    body: typeof given.body === 'string' ? given.body : '',
    headers: headersOf(given.headers),
    endless: given.timeoutBody === true,
  }
}

function headersOf(given: Json | undefined): ReadonlyMap<string, string> {
  const headers = isJsonObject(given) ? Object.entries(given) : []
  return new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)]))
}
