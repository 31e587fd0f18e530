import { compareText } from './order.ts'
import { escapeUrl, unescapeUrl } from './urlEscape.ts'

export type Query = readonly (readonly [key: string, value: string])[]

/**
 * Go's `url.ParseQuery`, as far as it goes: a part that holds `;` or cannot be unescaped is left
 * out.
 */
export function parseQuery(text: string): Query {
  const found: (readonly [string, string])[] = []
  for (const part of text.split('&')) {
    if (part === '' || part.includes(';')) continue
    const equals = part.indexOf('=')
    const key = unescapeUrl(equals < 0 ? part : part.slice(0, equals), 'query')
    const value = unescapeUrl(equals < 0 ? '' : part.slice(equals + 1), 'query')
    if (key.ok && value.ok) found.push([key.text, value.text])
  }
  return found
}

/** Go's `Values.Encode`: by key, those of one key in their order. */
export function encodeQuery(query: Query): string {
  return query
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${escapeUrl(key, 'query')}=${escapeUrl(value, 'query')}`)
    .join('&')
}

/** Go's `path.Join`: what is not empty, with the slashes and dots of a clean path. */
export function joinPath(...parts: readonly string[]): string {
  const joined = parts.filter((part) => part !== '').join('/')
  if (joined === '') return ''
  const rooted = joined.startsWith('/')
  const kept: string[] = []
  for (const element of joined.split('/')) {
    if (element === '' || element === '.') continue
    if (element !== '..') kept.push(element)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!rooted) kept.push('..')
  }
  const path = kept.join('/')
  if (rooted) return `/${path}`
  return path === '' ? '.' : path
}
