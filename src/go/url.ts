import { quote } from './string.ts'
import { escapeUrl, isEncoded, type UrlPart, unescapeUrl } from './urlEscape.ts'

// Go's net/url: which texts are URLs, how they are written, and what is said about the others.

/** A parsed URL. A path and a fragment are kept as they are meant and as they were written. */
export interface GoUrl {
  readonly scheme: string
  /** What follows a scheme without a slash: `8080` in `localhost:8080`. */
  readonly opaque: string
  readonly user: { readonly name: string; readonly password: string | null } | null
  readonly host: string
  readonly path: string
  /** '' where escaping the path gives what was written. */
  readonly rawPath: string
  /** `http:/x`: a scheme, and no `//` behind it. */
  readonly omitsHost: boolean
  /** A `?` with nothing behind it. */
  readonly forcesQuery: boolean
  readonly query: string
  readonly fragment: string
  readonly rawFragment: string
}

export type ParsedUrl =
  | { readonly ok: true; readonly url: GoUrl }
  /** `parse "http://a b": invalid character " " in host name`. */
  | { readonly ok: false; readonly error: string }

const empty: GoUrl = {
  scheme: '',
  opaque: '',
  user: null,
  host: '',
  path: '',
  rawPath: '',
  omitsHost: false,
  forcesQuery: false,
  query: '',
  fragment: '',
  rawFragment: '',
}

/** Go's `url.Parse`. */
export function parseUrl(text: string): ParsedUrl {
  const [before, fragment] = cut(text, '#')
  let url: GoUrl
  try {
    url = parseBefore(before)
  } catch (thrown) {
    return refused(before, thrown)
  }
  if (fragment === '') return { ok: true, url }
  try {
    const meant = unescaped(fragment, 'fragment')
    const written = escapeUrl(meant, 'fragment') === fragment ? '' : fragment
    return { ok: true, url: { ...url, fragment: meant, rawFragment: written } }
  } catch (thrown) {
    return refused(text, thrown)
  }
}

class Malformed {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

function refused(text: string, thrown: unknown): ParsedUrl {
  if (!(thrown instanceof Malformed)) throw thrown
  return { ok: false, error: `parse ${quote(text)}: ${thrown.reason}` }
}

function unescaped(text: string, part: UrlPart): string {
  const found = unescapeUrl(text, part)
  if (found.ok) return found.text
  throw new Malformed(found.error)
}

function parseBefore(text: string): GoUrl {
  if (hasControl(text)) throw new Malformed('net/url: invalid control character in URL')
  if (text === '*') return { ...empty, path: '*' }
  const [scheme, afterScheme] = schemeOf(text)
  const forcesQuery = afterScheme.indexOf('?') === afterScheme.length - 1 && afterScheme !== ''
  const [rest, query] = cut(afterScheme, '?')
  const url = { ...empty, scheme: scheme.toLowerCase(), forcesQuery, query }
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...url, opaque: rest }
    if (cut(rest, '/')[0].includes(':')) {
      throw new Malformed('first path segment in URL cannot contain colon')
    }
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))
  if (!hasAuthority) {
    return withPath({ ...url, omitsHost: scheme !== '' && rest.startsWith('/') }, rest)
  }
  const slash = rest.indexOf('/', 2)
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash)
  const at = authority.lastIndexOf('@')
  const host = hostOf(authority.slice(at + 1))
  const user = at < 0 ? null : userOf(authority.slice(0, at))
  return withPath({ ...url, host, user }, slash < 0 ? '' : rest.slice(slash))
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}

function schemeOf(text: string): readonly [scheme: string, rest: string] {
  if (text.startsWith(':')) throw new Malformed('missing protocol scheme')
  const found = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1] ?? ''
  return [found, found === '' ? text : text.slice(found.length + 1)]
}

function userOf(text: string): GoUrl['user'] {
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(text)) {
    throw new Malformed('net/url: invalid userinfo')
  }
  const colon = text.indexOf(':')
  if (colon < 0) return { name: unescaped(text, 'user'), password: null }
  const name = unescaped(text.slice(0, colon), 'user')
  return { name, password: unescaped(text.slice(colon + 1), 'user') }
}

function hostOf(text: string): string {
  const opening = text.lastIndexOf('[')
  if (opening >= 0) {
    const closing = text.lastIndexOf(']')
    if (closing < 0) throw new Malformed("missing ']' in host")
    objectToPort(text.slice(closing + 1))
    const zone = text.slice(0, closing).indexOf('%25')
    if (zone < 0) return unescaped(text, 'host')
    const [before, within] = [text.slice(0, zone), text.slice(zone, closing)]
    const after = unescaped(text.slice(closing), 'host')
    return unescaped(before, 'host') + unescaped(within, 'zone') + after
  }
  const colon = text.indexOf(':')
  if (colon >= 0) objectToPort(text.slice(colon))
  return unescaped(text, 'host')
}

function objectToPort(port: string): void {
  if (port === '' || /^:[0-9]*$/.test(port)) return
  throw new Malformed(`invalid port ${quote(port)} after host`)
}

function withPath(url: GoUrl, written: string): GoUrl {
  const path = unescaped(written, 'path')
  return { ...url, path, rawPath: escapeUrl(path, 'path') === written ? '' : written }
}

/** The URL with another path, which is written as it is escaped. */
export function atPath(url: GoUrl, path: string): GoUrl {
  return { ...url, path }
}

/** Go's `URL.String`. */
export function urlText(url: GoUrl): string {
  const { scheme, opaque, forcesQuery, query } = url
  const before = scheme === '' ? '' : `${scheme}:`
  const middle = opaque === '' ? placeText(url) : opaque
  const asked = forcesQuery || query !== '' ? `?${query}` : ''
  return before + middle + asked + fragmentText(url)
}

function placeText(url: GoUrl): string {
  const { scheme, host, user, path, omitsHost } = url
  const escaped = escapedPath(url)
  let text = ''
  if (
    (scheme !== '' || host !== '' || user !== null) &&
    !(omitsHost && host + (user?.name ?? '') === '')
  ) {
    if (host !== '' || path !== '' || user !== null) text += '//'
    if (user !== null) text += `${userText(user)}@`
    text += escapeUrl(host, 'host')
  }
  if (escaped !== '' && !escaped.startsWith('/') && host !== '') text += '/'
  if (text === '' && scheme === '' && cut(escaped, '/')[0].includes(':')) text += './'
  return text + escaped
}

function userText({ name, password }: NonNullable<GoUrl['user']>): string {
  const secret = password === null ? '' : `:${escapeUrl(password, 'user')}`
  return escapeUrl(name, 'user') + secret
}

function fragmentText({ fragment, rawFragment }: GoUrl): string {
  if (fragment === '') return ''
  const asWritten = rawFragment !== '' && isEncoded(rawFragment, 'fragment')
  return `#${asWritten ? rawFragment : escapeUrl(fragment, 'fragment')}`
}

/** Go's `URL.EscapedPath`: as it was written, where that is a valid way to write it. */
export function escapedPath({ path, rawPath }: GoUrl): string {
  if (rawPath !== '' && isEncoded(rawPath, 'path')) {
    const meant = unescapeUrl(rawPath, 'path')
    if (meant.ok && meant.text === path) return rawPath
  }
  return path === '*' ? '*' : escapeUrl(path, 'path')
}

/** A URL as Go's HTTP client shows it in errors: without its password. */
export function shownUrl(url: GoUrl): string {
  const { user } = url
  if (user === null || user.password === null) return urlText(url)
  return urlText(url).replace(`${userText(user)}@`, () => `${user.name}:***@`)
}

/** Go's `URL.ResolveReference`: where a link leads that stands at a URL. */
export function resolveReference(base: GoUrl, link: GoUrl): GoUrl {
  const { scheme, host, user, opaque, path } = link
  const url = { ...link, scheme: scheme === '' ? base.scheme : scheme }
  if (scheme !== '' || host !== '' || user !== null) {
    return withPath(url, resolvePath(escapedPath(link), ''))
  }
  if (opaque !== '') return { ...url, user: null, host: '', path: '' }
  const asksNothing = path === '' && !link.forcesQuery && link.query === ''
  const { fragment, rawFragment } = link.fragment === '' ? base : link
  const asked = asksNothing ? { ...url, query: base.query, fragment, rawFragment } : url
  if (path === '' && base.opaque !== '') {
    return { ...asked, opaque: base.opaque, user: null, host: '', path: '' }
  }
  const resolved = resolvePath(escapedPath(base), escapedPath(link))
  return withPath({ ...asked, host: base.host, user: base.user }, resolved)
}

function resolvePath(base: string, link: string): string {
  const behind = base.slice(0, base.lastIndexOf('/') + 1)
  const full = link === '' ? base : link.startsWith('/') ? link : behind + link
  if (full === '') return ''
  const kept: string[] = []
  const elements = full.split('/')
  for (const element of elements) {
    if (element === '..') kept.pop()
    else if (element !== '.') kept.push(element)
  }
  const last = elements.at(-1)
  const text = `/${kept.join('/')}${last === '.' || last === '..' ? '/' : ''}`
  return text.startsWith('//') ? text.slice(1) : text
}

function cut(text: string, separator: string): readonly [before: string, after: string] {
  const place = text.indexOf(separator)
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}
