import { quote } from '../../go/string.ts'
import { type GoUrl, parseUrl, shownUrl } from '../../go/url.ts'

/** A request of Go's HTTP client. */
export interface HttpRequest {
  readonly method: string
  readonly url: GoUrl
  readonly headers: readonly Header[]
}

export type Header = readonly [name: string, value: string]

export type NewRequest =
  | { readonly ok: true; readonly request: HttpRequest }
  | { readonly ok: false; readonly error: string }

/** Go's `http.NewRequest`: the method first, then the URL. */
export function newRequest(
  method: string,
  url: string,
  headers: readonly Header[] = [],
): NewRequest {
  if (!token.test(method)) return { ok: false, error: `net/http: invalid method ${quote(method)}` }
  const parsed = parseUrl(url)
  if (!parsed.ok) return parsed
  // An empty port is taken away.
  const host = parsed.url.host.replace(/:$/, '')
  return { ok: true, request: { method, url: { ...parsed.url, host }, headers } }
}

/** An error of Go's HTTP client: `Get "http://shop/": EOF`. */
export function requestError({ method, url }: HttpRequest, text: string): string {
  return `${method.slice(0, 1)}${method.slice(1).toLowerCase()} ${quote(shownUrl(url))}: ${text}`
}

/** What Go's transport has against a request before it opens a connection; '' if nothing. */
export function objectionToRequest({ method, url, headers }: HttpRequest): string {
  if (url.scheme !== 'http' && url.scheme !== 'https') {
    return `unsupported protocol scheme ${quote(url.scheme)}`
  }
  for (const [name, value] of headers) {
    if (!token.test(name)) return `net/http: invalid header field name ${quote(name)}`
    if (hasControl(value)) {
      return `net/http: invalid header field value for ${quote(canonical(name))}`
    }
  }
  if (!token.test(method)) return `net/http: invalid method ${quote(method)}`
  return url.host === '' ? 'http: no Host in request URL' : ''
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

// A tab is white space here, every other control character is refused.
function hasControl(value: string): boolean {
  return [...value].some((char) => (char < ' ' && char !== '\t') || char === '\x7f')
}

/** `dd-api-key` is kept as `Dd-Api-Key`. */
function canonical(name: string): string {
  return name.toLowerCase().replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}
