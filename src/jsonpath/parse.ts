import { parseFilterText, scanFilter } from './filterText.ts'
import type { JsonPath, ListNode, Parsed, PathNode } from './node.ts'
import { parseSubscript } from './subscript.ts'
import { unquote } from './unquote.ts'

export type ParsedPath =
  | { readonly ok: true; readonly path: JsonPath }
  | { readonly ok: false; readonly error: string }

/**
 * Parses a template of the JSONPath dialect of Kubernetes' client-go, which the web provider of
 * Argo Rollouts uses for `jsonPath`: text outside braces is literal, `{$.a[0].b}` is an action.
 * The error is the text that the original gives, such as `unclosed action`.
 */
export function parseJsonPath(text: string): ParsedPath {
  const parts: PathNode[] = []
  let at = 0
  while (at < text.length) {
    const brace = text.indexOf('{', at)
    const end = brace < 0 ? text.length : brace
    if (end > at) parts.push({ kind: 'text', text: text.slice(at, end) })
    if (brace < 0) break
    const action = parseAction(text, brace + 1)
    if ('error' in action) return { ok: false, error: action.error }
    parts.push(action.list)
    at = action.next
  }
  return { ok: true, path: { text, parts } }
}

/** Parses what stands in a pair of braces of its own; what follows its first `}` is dropped. */
function parseInner(text: string): Parsed<ListNode> {
  const parsed = parseJsonPath(`{${text}}`)
  if (!parsed.ok) return { error: parsed.error }
  const first = parsed.path.parts[0]
  return first?.kind === 'list' ? { node: first } : { error: 'unclosed action' }
}

/** One construct inside braces: the nodes it adds, and where the next one begins. */
interface Read {
  readonly nodes: readonly PathNode[]
  readonly next: number
}
type Reading = Read | { readonly error: string }

function parseAction(
  text: string,
  from: number,
): { list: ListNode; next: number } | { error: string } {
  const nodes: PathNode[] = []
  let at = from
  for (;;) {
    if (text[at] === '}') return { list: { kind: 'list', nodes }, next: at + 1 }
    const read = readConstruct(text, at, nodes.at(-1))
    if ('error' in read) return read
    for (const node of read.nodes) nodes.push(node)
    at = read.next
  }
}

function readConstruct(text: string, at: number, previous: PathNode | undefined): Reading {
  if (text.startsWith('[?(', at)) return readFilter(text, at)
  if (text.startsWith('..', at)) return readRecursive(text, at, previous)
  const char = charAt(text, at)
  if (char === '' || char === '\n' || char === '\r') return { error: 'unclosed action' }
  if (char === ' ' || char === '@' || char === '$') return { nodes: [], next: at + 1 }
  if (char === '[') return readSubscript(text, at)
  if (char === '"' || char === "'") return readQuote(text, at, char)
  if (char === '.') return readField(text, at + 1)
  if (char === '+' || char === '-' || isDigit(char)) return readNumber(text, at)
  if (isAlphaNumeric(char)) return readIdentifier(text, at)
  return { error: `unrecognized character in action: ${unicodeOf(char)}` }
}

function readFilter(text: string, at: number): Reading {
  const scanned = scanFilter(text, at + 3)
  if ('error' in scanned) return scanned
  const filter = parseFilterText(scanned.text, parseInner)
  return 'error' in filter ? filter : { nodes: [filter.node], next: scanned.next }
}

function readRecursive(text: string, at: number, previous: PathNode | undefined): Reading {
  if (previous?.kind === 'recursive') return { error: 'invalid multiple recursive descent' }
  const node: PathNode = { kind: 'recursive' }
  if (!isAlphaNumeric(charAt(text, at + 2))) return { nodes: [node], next: at + 2 }
  const field = readField(text, at + 2)
  return { nodes: [node, ...field.nodes], next: field.next }
}

function readSubscript(text: string, at: number): Reading {
  const end = endOf(text, at, /[\]\n]/g)
  if (text[end] !== ']') return { error: 'unterminated array' }
  const subscript = parseSubscript(text.slice(at + 1, end), parseInner)
  return 'error' in subscript ? subscript : { nodes: subscript.node, next: end + 1 }
}

function readQuote(text: string, at: number, quote: string): Reading {
  let end = at + 1
  // A quote after a backslash does not end the text, whatever stands before that backslash.
  while (text[end] !== quote || text[end - 1] === '\\') {
    if (end >= text.length || text[end] === '\n') return { error: 'unterminated quoted string' }
    end += 1
  }
  const literal = text.slice(at, end + 1)
  const value = unquote(literal)
  if (value === null) return { error: `unquote string ${literal} error invalid syntax` }
  return { nodes: [{ kind: 'text', text: value }], next: end + 1 }
}

function readField(text: string, from: number): Read {
  let at = from
  while (at < text.length) {
    const char = charAt(text, at)
    if (char === '\\') at += 1 + charAt(text, at + 1).length
    else if (isTerminator(char)) break
    else at += char.length
  }
  const written = text.slice(from, at)
  const name = written.replaceAll('\\', '')
  return { nodes: [written === '*' ? { kind: 'wildcard' } : { kind: 'field', name }], next: at }
}

const INT_MAX = 9223372036854775807n

function readNumber(text: string, from: number): Reading {
  let at = text[from] === '+' || text[from] === '-' ? from + 1 : from
  while (text[at] === '.' || isDigit(charAt(text, at))) at += charAt(text, at).length
  const written = text.slice(from, at)
  const node = numberOf(written)
  return node === null ? { error: `cannot parse number ${written}` } : { nodes: [node], next: at }
}

function numberOf(written: string): PathNode | null {
  if (/^[+-]?[0-9]+$/.test(written)) {
    const value = BigInt(written.replace(/^\+/, ''))
    if (value <= INT_MAX && value >= -INT_MAX - 1n) return { kind: 'int', value }
  }
  if (!/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(written)) return null
  const value = Number(written)
  return Number.isFinite(value) ? { kind: 'float', value } : null
}

function readIdentifier(text: string, from: number): Reading {
  let at = from
  while (at < text.length && !isTerminator(charAt(text, at))) at += charAt(text, at).length
  const name = text.slice(from, at)
  if (name === 'true' || name === 'false') {
    return { nodes: [{ kind: 'bool', value: name === 'true' }], next: at }
  }
  return { nodes: [{ kind: 'identifier', name }], next: at }
}

function charAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function endOf(text: string, from: number, stop: RegExp): number {
  stop.lastIndex = from
  return stop.exec(text)?.index ?? text.length
}

function isTerminator(char: string): boolean {
  return char !== '' && ' \t\r\n.,[]$@{}'.includes(char)
}

function isDigit(char: string): boolean {
  return /^\p{Nd}$/u.test(char)
}

function isAlphaNumeric(char: string): boolean {
  return /^[_\p{L}\p{Nd}]$/u.test(char)
}

/** Go's `%#U`: the code point, and the character itself if it can be printed. */
function unicodeOf(char: string): string {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(char) ? `${code} '${char}'` : code
}
