import type { Json } from '../units/json.ts'
import { quote, toBytes } from './string.ts'

export type DecodedJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly error: string }

/** Go's `json.Unmarshal` into `any`, with its errors. */
export function decodeJson(text: string): DecodedJson {
  const { flaw } = scanJson(text, DEEPEST)
  return flaw === null ? { ok: true, value: read(text) } : { ok: false, error: flaw }
}

/** One value off the front of a text, as Go's `json.Decoder` takes it; what follows is not read. */
export function decodeFirstJson(text: string): DecodedJson {
  const { flaw, end } = scanJson(text, DEEPEST)
  if (end >= 0) return { ok: true, value: read(text.slice(0, end)) }
  if (flaw !== END) return { ok: false, error: flaw ?? END }
  return { ok: false, error: text.trim() === '' ? 'EOF' : 'unexpected EOF' }
}

function read(text: string): Json {
  return JSON.parse(wholeRunes(text)) as Json
}

// An escape, of two halves of a rune, of one half alone, or of something else.
const HALF = String.raw`\\u[dD][89abAB][0-9a-fA-F]{2}`
const OTHER_HALF = String.raw`\\u[dD][c-fC-F][0-9a-fA-F]{2}`
const anyEscape = new RegExp(String.raw`${HALF}${OTHER_HALF}|(${HALF}|${OTHER_HALF})|\\.`, 'g')

/** A JSON text without halves of runes, which Go replaces wherever they are written. */
export function wholeRunes(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(anyEscape, (found, half?: string) => (half === undefined ? found : '\ufffd'))
}

/** How Go calls the JSON that does not fit a type: `json: cannot unmarshal string into …`. */
export function cannotUnmarshal(value: Json, into: string): string {
  const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value
  return `json: cannot unmarshal ${kind} into Go ${into}`
}

const END = 'unexpected end of JSON input'

/** Go refuses what nests deeper. */
const DEEPEST = 10_000

export interface ScannedJson {
  /** What Go's scanner says of the first byte that it cannot take; null if the text is JSON. */
  readonly flaw: string | null
  /** Where the first value ends; -1 if it does not. */
  readonly end: number
  readonly isTooDeep: boolean
}

// A string without its closing quote, and a whole number.
const PLAIN = String.raw`[^"\\\x00-\x1f]*`
const STRING = String.raw`"${PLAIN}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})${PLAIN})*`
// A point or an exponent that breaks off makes no number.
const NUMBER =
  String.raw`-?(?:0|[1-9][0-9]*(?![0-9]))(?:\.[0-9]+(?![0-9])|(?!\.))` +
  '(?:[eE][+-]?[0-9]+(?![0-9])|(?![eE]))'
const token = new RegExp(
  String.raw`[\t\n\r ]*(?:(${NUMBER}|${STRING}"|true|false|null)|([{}[\],:]))`,
  'y',
)

/** Walks over the tokens of a text without building anything. */
export function scanJson(text: string, deepest: number): ScannedJson {
  const open: string[] = []
  let expected = 'value'
  let at = 0
  let end = -1
  let tooLarge = ''
  while (true) {
    token.lastIndex = at
    const found = token.exec(text)
    if (found === null || expected === 'end') return flawed(flawAt(text, at, expected), end)
    const sign = found[2] ?? 'value'
    const isKey = found[1]?.startsWith('"') === true
    if (Math.abs(Number(found[1])) === Infinity) tooLarge ||= found[1] ?? ''
    const next = follow(expected, sign, isKey, open)
    if (next === null) return flawed(flawAt(text, at, expected), end)
    if (open.length > deepest) return { flaw: 'exceeded max depth', end: -1, isTooDeep: true }
    expected = next
    at = token.lastIndex
    if (expected !== 'end') continue
    end = at
    if (!/^[\t\n\r ]*$/.test(text.slice(at))) continue
    if (tooLarge === '') return { flaw: null, end, isTooDeep: false }
    // It is JSON, and yet no float64.
    return flawed(`json: cannot unmarshal number ${tooLarge} into Go value of type float64`, -1)
  }
}

function flawed(flaw: string, end: number): ScannedJson {
  return { flaw, end, isTooDeep: false }
}

const after = (open: readonly string[]): string => (open.length === 0 ? 'end' : 'comma')

// What has to come behind a token, where `expected` says what may come now; null if it may not.
function follow(expected: string, sign: string, isKey: boolean, open: string[]): string | null {
  const wantsValue = expected === 'value' || expected === 'valueOrEnd'
  if (wantsValue && sign === 'value') return after(open)
  if (wantsValue && (sign === '{' || sign === '[')) {
    open.push(sign)
    return sign === '{' ? 'keyOrEnd' : 'valueOrEnd'
  }
  if ((expected === 'keyOrEnd' || expected === 'key') && isKey) return 'colon'
  if (expected === 'colon' && sign === ':') return 'value'
  const inside = open.at(-1)
  if (expected === 'comma' && sign === ',') return inside === '{' ? 'key' : 'value'
  const closes = (sign === '}' && inside === '{') || (sign === ']' && inside === '[')
  if (!closes || !['comma', 'keyOrEnd', 'valueOrEnd'].includes(expected)) return null
  open.pop()
  return after(open)
}

const places: { readonly [expected: string]: string } = {
  value: 'looking for beginning of value',
  valueOrEnd: 'looking for beginning of value',
  key: 'looking for beginning of object key string',
  keyOrEnd: 'looking for beginning of object key string',
  colon: 'after object key',
  comma: 'after array element',
  end: 'after top-level value',
}

// How far a value gets that is broken off or wrong.
const WORDS = 't(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?'
const BEGUN_NUMBER = String.raw`-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:(?<=[0-9])[eE][+-]?[0-9]*)?)?`
const BEGUN_ESCAPE = String.raw`(\\(u[0-9a-fA-F]{0,3})?)?`
const begun = new RegExp(`^(?:${STRING}${BEGUN_ESCAPE}|${WORDS}|${BEGUN_NUMBER})`)

const HEX_ESCAPE = String.raw`in \u hexadecimal character escape`

function flawAt(text: string, from: number, expected: string): string {
  const blank = /^[\t\n\r ]*/.exec(text.slice(from))?.[0].length ?? 0
  const rest = text.slice(from + blank)
  const mayBegin = expected.startsWith('value') || (expected.startsWith('key') && rest[0] === '"')
  const [literal = '', broken, hex] = (mayBegin && begun.exec(rest)) || []
  const next = [...rest.slice(literal.length)][0]
  // At its end Go gives what is unfinished one more blank, which is then the culprit, if it is not
  // just one more of a string.
  const isPlain = literal === '' || (literal.startsWith('"') && broken === undefined)
  const char = next ?? (isPlain ? undefined : ' ')
  if (char === undefined) return END
  // Go reads bytes here, not runes.
  const byte = String.fromCharCode(toBytes(char)[0] ?? 0)
  const shown = byte === "'" ? "'\\''" : `'${byte === '"' ? byte : quote(byte).slice(1, -1)}'`
  const inEscape = hex === undefined ? 'in string escape code' : HEX_ESCAPE
  const where = broken === undefined ? whereIn(literal, expected, text.slice(0, from)) : inEscape
  return `invalid character ${shown} ${where}`
}

function whereIn(literal: string, expected: string, before: string): string {
  if (literal.startsWith('"')) return 'in string literal'
  if (/[eE][+-]?$/.test(literal) && /^[-0-9]/.test(literal)) return 'in exponent of numeric literal'
  if (literal.endsWith('.')) return 'after decimal point in numeric literal'
  if (literal.startsWith('-')) return 'in numeric literal'
  const word = ['true', 'false', 'null'].find((each) => literal !== '' && each.startsWith(literal))
  if (word !== undefined) return `in literal ${word} (expecting '${word[literal.length]}')`
  if (expected === 'comma' && isInObject(before)) return 'after object key:value pair'
  return places[expected] ?? ''
}

function isInObject(before: string): boolean {
  const open: string[] = []
  for (const [sign] of before.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (sign === '{' || sign === '[') open.push(sign)
    else if (sign === '}' || sign === ']') open.pop()
  }
  return open.at(-1) === '{'
}
