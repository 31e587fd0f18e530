import { firstPlace, lastPlace, partsBetween } from '../../go/search.ts'
import { byteLength, isSpace, toCase } from '../../go/string.ts'
import { asString } from '../access.ts'
import { toInt } from '../arithmetic.ts'
import { nilList } from '../compare.ts'
import { fail } from '../fault.ts'
import {
  anyType,
  boolType,
  functionType,
  type GoType,
  intType,
  sliceOf,
  stringType,
} from '../goType.ts'
import { type GoValue, isBoxed, itemsOf, typedList, typeName, typeOf } from '../goValue.ts'
import { makeText } from '../limits.ts'
import type { Builtins } from './builtin.ts'
import { signed } from './define.ts'

const s = stringType
const strings = sliceOf(stringType)
const texts = (count: number, result: GoType, ...rest: readonly GoType[]) =>
  functionType([...Array.from({ length: count }, () => s), ...rest], result)

/** Built-ins on strings. */
export const stringBuiltins: Builtins = {
  trim: signed(texts(1, s), [texts(2, s)], ([text = null, cut]) => {
    const whole = asString(text)
    if (cut === undefined) return trimmed(whole, isSpace)
    const runesCut = new Set(asString(cut))
    return trimmed(whole, (char) => runesCut.has(char))
  }),
  trimPrefix: affix((text, part) => (text.startsWith(part) ? text.slice(part.length) : text)),
  trimSuffix: affix((text, part) =>
    text.endsWith(part) ? text.slice(0, text.length - part.length) : text,
  ),
  upper: signed(texts(1, s), [], ([text = null]) =>
    toCase(asString(text), (char) => char.toUpperCase()),
  ),
  lower: signed(texts(1, s), [], ([text = null]) =>
    toCase(asString(text), (char) => char.toLowerCase()),
  ),
  split: splitting(false),
  splitAfter: splitting(true),
  replace: signed(
    texts(3, s, intType),
    [texts(3, s)],
    ([text = null, from = null, to = null, limit], { budget }) => {
      const parts = pieces(asString(text), asString(from), limit === undefined ? -1 : count(limit))
      const by = asString(to)
      makeText(budget, asString(text).length + parts.length * by.length)
      return parts.join(by)
    },
  ),
  repeat: signed(texts(1, s, intType), [], ([text = null, times = null], { budget }) => {
    const word = asString(text)
    const found = toInt(times)
    if (found < 0n) {
      fail('run', `invalid argument for repeat (expected positive integer, got ${found})`)
    }
    if (found > 1_000_000n || byteLength(word) * Number(found) >= 1_000_000) {
      fail('memory-budget', 'memory budget exceeded')
    }
    budget.memory += byteLength(word) * Number(found)
    return word.repeat(Number(found))
  }),
  join: signed(
    functionType([strings, s], s),
    [
      functionType([sliceOf(anyType), s], s),
      functionType([sliceOf(anyType)], s),
      functionType([strings, s], s),
      functionType([strings], s),
    ],
    ([list = null, glue = ''], { budget }) =>
      joined(list, asString(glue), (length) => makeText(budget, length)),
  ),
  indexOf: signed(texts(2, intType), [], ([text = null, part = null]) =>
    place(asString(text), firstPlace(asString(text), asString(part))),
  ),
  lastIndexOf: signed(texts(2, intType), [], ([text = null, part = null]) =>
    place(asString(text), lastPlace(asString(text), asString(part))),
  ),
  hasPrefix: signed(texts(2, boolType), [], ([text = null, part = null]) =>
    asString(text).startsWith(asString(part)),
  ),
  hasSuffix: signed(texts(2, boolType), [], ([text = null, part = null]) =>
    asString(text).endsWith(asString(part)),
  ),
}

function affix(cut: (text: string, part: string) => string): Builtins[string] {
  return signed(texts(2, s), [texts(1, s)], ([text = null, part = ' ']) => {
    // Go asks what is cut off for a string first.
    const cutOff = asString(part)
    return cut(asString(text), cutOff)
  })
}

function splitting(keeps: boolean): Builtins[string] {
  return signed(
    texts(2, strings),
    [texts(2, strings, intType)],
    ([text = null, separator = null, limit], { budget }) => {
      const whole = asString(text)
      const by = asString(separator)
      const max = limit === undefined ? -1 : count(limit)
      if (max === 0) return typedList(stringType, nilList)
      makeText(budget, whole.length)
      const parts = by === '' ? runes(whole, max) : pieces(whole, by, max < 0 ? -1 : max - 1)
      const kept = keeps
        ? parts.map((part, index) => (index < parts.length - 1 ? part + by : part))
        : parts
      return typedList(stringType, kept)
    },
  )
}

function count(value: GoValue): number {
  return Number(toInt(value))
}

// Split at the first `limit` separators, or at all if it is negative; an empty one stands before
// each rune.
function pieces(text: string, separator: string, limit: number): string[] {
  if (separator === '') {
    const all = ['', ...text]
    if (limit < 0 || limit >= all.length) return text === '' ? ['', ''] : [...all, '']
    return [...all.slice(0, limit), all.slice(limit).join('')]
  }
  const all = partsBetween(text, separator)
  if (limit < 0 || all.length <= limit + 1) return all
  return [...all.slice(0, limit), all.slice(limit).join(separator)]
}

function runes(text: string, max: number): string[] {
  const all = [...text]
  if (max < 0 || all.length <= max) return all
  return [...all.slice(0, max - 1), all.slice(max - 1).join('')]
}

function trimmed(text: string, isCut: (char: string) => boolean): string {
  const all = [...text]
  let from = 0
  let to = all.length
  while (from < to && isCut(all[from] ?? '')) from += 1
  while (to > from && isCut(all[to - 1] ?? '')) to -= 1
  return all.slice(from, to).join('')
}

function place(text: string, index: number): bigint {
  return index < 0 ? -1n : BigInt(byteLength(text.slice(0, index)))
}

function joined(list: GoValue, glue: string, make: (length: number) => void): string {
  const items = itemsOf(list)
  const type = typeOf(list)
  const plain = type.kind === 'slice' && ['any', 'string'].includes(type.elem.kind)
  if (items === null || (isBoxed(list) && !plain)) {
    const found = list === null ? '%!s(<nil>)' : typeName(list)
    return fail('run', `invalid argument for join (type ${found})`)
  }
  const words = items.map(asString)
  make(words.reduce((length, text) => length + text.length + glue.length, 0))
  return words.join(glue)
}
