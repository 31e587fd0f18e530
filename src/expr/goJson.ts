import { formatJsonNumber } from '../go/format.ts'
import { compareText } from '../go/order.ts'
import { quoteJson } from '../go/quoteJson.ts'
import { quote, toBytes } from '../go/string.ts'
import { fail } from './fault.ts'
import { format, MAX_VALUE_DEPTH, tooDeep } from './format.ts'
import { uint8Type } from './goType.ts'
import {
  box,
  type GoValue,
  goMapOf,
  integerOf,
  isBoxed,
  itemsOf,
  typeName,
  typeOf,
} from './goValue.ts'
import { formatLayout } from './layout.ts'
import { type Budget, newBudget, payFor, spend } from './limits.ts'

/** What a JSON text says; a text that is no JSON fails with the words of Go's encoding/json. */
export function parseGoJson(text: string): GoValue {
  const flaw = findFlaw(text)
  if (flaw !== null) return fail('run', flaw)
  try {
    return JSON.parse(text.replace(/\p{Surrogate}/gu, '\ufffd')) as GoValue
  } catch {
    return fail('run', 'invalid character in string literal')
  }
}

/**
 * A value as Go's `json.MarshalIndent(value, "", "  ")` writes it: keys sorted, `<`, `>` and `&`
 * escaped.
 */
export function writeGoJson(value: GoValue, budget: Budget = newBudget(), indent = '\n'): string {
  if (indent.length > 2 * MAX_VALUE_DEPTH) tooDeep()
  spend(budget, 1)
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') {
    payFor(budget, value.length)
    return quoteJson(value)
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return formatJsonNumber(value)
    return fail('run', `json: unsupported value: ${format(value)}`)
  }
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  const inner = `${indent}  `
  const items = itemsOf(value)
  const type = typeOf(value)
  if (items !== null && !(type.kind === 'slice' && type.elem === uint8Type)) {
    const parts = items.map((item) => writeGoJson(item, budget, inner))
    return parts.length === 0 ? '[]' : `[${inner}${parts.join(`,${inner}`)}${indent}]`
  }
  const map = goMapOf(value)
  const fields: [string, GoValue][] | null =
    map !== null
      ? Object.keys(map)
          .sort(compareText)
          .map((key) => [key, map[key] ?? null])
      : isBoxed(value) && value[box] === 'struct'
        ? [...value.fields]
        : null
  if (fields === null) return writeBoxed(value)
  const members = fields.map(
    ([key, member]) => `${quoteJson(key)}: ${writeGoJson(member, budget, inner)}`,
  )
  return members.length === 0 ? '{}' : `{${inner}${members.join(`,${inner}`)}${indent}}`
}

function writeBoxed(value: GoValue): string {
  if (isBoxed(value) && value[box] === 'integer') return String(value.value)
  if (isBoxed(value) && value[box] === 'time') {
    return quoteJson(formatLayout(value, '2006-01-02T15:04:05.999999999Z07:00'))
  }
  const integer = integerOf(value)
  if (integer !== null) return String(integer)
  return fail('run', `json: unsupported type: ${typeName(value)}`)
}

// A string without its closing quote, and a whole number.
const PLAIN = String.raw`[^"\\\n\r\t\b\f\v]*`
const STRING = String.raw`"${PLAIN}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})${PLAIN})*`
const NUMBER =
  String.raw`-?(?:0|[1-9][0-9]*(?![0-9]))(?:\.[0-9]+(?![0-9]))?(?:[eE][+-]?[0-9]+(?![0-9]))?` +
  // A number that breaks off is none.
  String.raw`(?!\.(?![0-9])|[eE](?![+-]?[0-9]))`
const token = new RegExp(
  String.raw`[\t\n\r ]*(?:(${NUMBER}|${STRING}"|true|false|null)|([{}[\],:]))`,
  'y',
)

// Walks over the tokens without building anything; null if the text is JSON.
function findFlaw(text: string): string | null {
  const open: string[] = []
  let expected = 'value'
  let at = 0
  while (true) {
    token.lastIndex = at
    const found = token.exec(text)
    if (found === null || expected === 'end') return flawAt(text, at, expected)
    const sign = found[2] ?? 'value'
    const isKey = found[1]?.startsWith('"') === true
    const next = follow(expected, sign, isKey, open)
    if (next === null) return flawAt(text, at, expected)
    if (open.length > MAX_VALUE_DEPTH) tooDeep()
    expected = next
    at = token.lastIndex
    if (expected === 'end' && text.slice(at).trim() === '') return null
  }
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
const BEGUN_NUMBER = String.raw`-?(?:0|[1-9][0-9]*)?(?:\.[0-9]*)?(?:[eE][+-]?[0-9]*)?`
const begun = new RegExp(`^(?:${STRING}|${WORDS}|${BEGUN_NUMBER})`)

function flawAt(text: string, from: number, expected: string): string {
  const blank = /^[\t\n\r ]*/.exec(text.slice(from))?.[0].length ?? 0
  const rest = text.slice(from + blank)
  const wantsValue = expected === 'value' || expected === 'valueOrEnd'
  const literal = wantsValue ? (begun.exec(rest)?.[0] ?? '') : ''
  const next = [...rest.slice(literal.length)][0]
  // At its end Go gives an unfinished word or number one more blank, which is then the culprit.
  const char = next ?? (literal === '' || literal.startsWith('"') ? undefined : ' ')
  if (char === undefined) return 'unexpected end of JSON input'
  // Go reads bytes here, not runes.
  const byte = String.fromCharCode(toBytes(char)[0] ?? 0)
  const shown = byte === "'" ? "'\\''" : `'${byte === '"' ? byte : quote(byte).slice(1, -1)}'`
  return `invalid character ${shown} ${whereIn(literal, expected, text.slice(0, from))}`
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
