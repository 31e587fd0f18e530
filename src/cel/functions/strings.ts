import { compileRegexp } from '../../go/regexp/regexp.ts'
import { isSpace, quote } from '../../go/string.ts'
import type { Implementation } from '../operators.ts'
import {
  type CelOutcome,
  celBool,
  celInt,
  celList,
  celString,
  fault,
  type Value,
} from '../value.ts'
import { reversed } from './collections.ts'

/** Texts: the standard functions and cel-go's extension `strings`. Places count code points. */
export const strings: readonly (readonly [string, Implementation])[] = [
  ['.contains', texts((of, part) => celBool(of.includes(part)))],
  ['.startsWith', texts((of, part) => celBool(of.startsWith(part)))],
  ['.endsWith', texts((of, part) => celBool(of.endsWith(part)))],
  ['.matches', texts(matches)],
  ['matches', texts(matches)],
  ['.lowerAscii', alone((of) => celString(of.replace(/[A-Z]/g, (char) => char.toLowerCase())))],
  ['.upperAscii', alone((of) => celString(of.replace(/[a-z]/g, (char) => char.toUpperCase())))],
  ['.trim', alone((of) => celString(trimmed(of)))],
  ['strings.quote', alone((of) => celString(quote(of)))],
  ['.reverse', reverse],
  ['.charAt', upTo(2, charAt)],
  ['.indexOf', upTo(3, (of, part, from) => place(of, part, from, 'first'))],
  ['.lastIndexOf', upTo(3, (of, part, from) => place(of, part, from, 'last'))],
  ['.replace', upTo(4, replace)],
  ['.split', upTo(3, split)],
  ['.substring', upTo(3, substring)],
]

/** More arguments than that have no overload. */
function upTo(count: number, answer: Implementation): Implementation {
  return (...args) => (args.length > count ? undefined : answer(...args))
}

function alone(answer: (of: string) => CelOutcome): Implementation {
  return (of, ...more) => {
    return of?.kind === 'string' && more.length === 0 ? answer(of.value) : undefined
  }
}

function texts(answer: (of: string, part: string) => CelOutcome): Implementation {
  return (of, part, ...more) => {
    if (of?.kind !== 'string' || part?.kind !== 'string' || more.length > 0) return undefined
    return answer(of.value, part.value)
  }
}

function trimmed(of: string): string {
  const chars = [...of]
  const from = chars.findIndex((char) => !isSpace(char))
  const to = chars.findLastIndex((char) => !isSpace(char))
  return from < 0 ? '' : chars.slice(from, to + 1).join('')
}

function matches(of: string, pattern: string): CelOutcome {
  const compiled = compileRegexp(pattern)
  return 'error' in compiled ? fault(compiled.error) : celBool(compiled.matches(of))
}

function reverse(of?: Value): CelOutcome | undefined {
  if (of?.kind === 'list') return reversed(of.items)
  return of?.kind === 'string' ? celString([...of.value].reverse().join('')) : undefined
}

function charAt(of?: Value, at?: Value): CelOutcome | undefined {
  if (of?.kind !== 'string' || at?.kind !== 'int') return undefined
  const chars = [...of.value]
  const index = Number(at.value)
  if (index < 0 || index > chars.length) return fault(`index out of range: ${index}`)
  return celString(chars[index] ?? '')
}

function place(
  of: Value | undefined,
  part: Value | undefined,
  from: Value | undefined,
  which: 'first' | 'last',
): CelOutcome | undefined {
  if (of?.kind !== 'string' || part?.kind !== 'string') return undefined
  if (from !== undefined && from.kind !== 'int') return undefined
  const [chars, sought] = [[...of.value], [...part.value]]
  const start = from === undefined ? null : Number(from.value)
  if (start !== null && (start < 0 || start > chars.length)) {
    return fault(`index out of range: ${start}`)
  }
  const places = Array.from(chars.keys(), (at) => at)
    .concat(chars.length)
    .filter((at) => start === null || (which === 'first' ? at >= start : at <= start))
    .filter((at) => sought.every((char, offset) => chars[at + offset] === char))
  return celInt((which === 'first' ? places.at(0) : places.at(-1)) ?? -1)
}

function replace(of?: Value, from?: Value, to?: Value, limit?: Value): CelOutcome | undefined {
  if (of?.kind !== 'string' || from?.kind !== 'string' || to?.kind !== 'string') return undefined
  if (limit !== undefined && limit.kind !== 'int') return undefined
  const parts = pieces(of.value, from.value)
  const most = limit === undefined ? -1 : Number(limit.value)
  const times = most < 0 ? parts.length - 1 : Math.min(most, parts.length - 1)
  const head = parts.slice(0, times + 1).join(to.value)
  return celString([head, ...parts.slice(times + 1)].join(from.value))
}

function split(of?: Value, by?: Value, limit?: Value): CelOutcome | undefined {
  if (of?.kind !== 'string' || by?.kind !== 'string') return undefined
  if (limit !== undefined && limit.kind !== 'int') return undefined
  const parts = pieces(of.value, by.value)
  const most = limit === undefined ? -1 : Number(limit.value)
  if (most < 0 || parts.length <= most) return celList(parts.map(celString))
  if (most === 0) return celList([])
  const rest = parts.slice(most - 1).join(by.value)
  return celList([...parts.slice(0, most - 1), rest].map(celString))
}

function pieces(of: string, by: string): readonly string[] {
  return by === '' ? [...of] : of.split(by)
}

function substring(of?: Value, from?: Value, to?: Value): CelOutcome | undefined {
  if (of?.kind !== 'string' || from?.kind !== 'int') return undefined
  if (to !== undefined && to.kind !== 'int') return undefined
  const chars = [...of.value]
  const begin = Number(from.value)
  const end = to === undefined ? chars.length : Number(to.value)
  if (begin < 0 || begin > chars.length) return fault(`index out of range: ${begin}`)
  if (end < 0 || end > chars.length) return fault(`index out of range: ${end}`)
  if (begin > end) return fault(`invalid substring range. start: ${begin}, end: ${end}`)
  return celString(chars.slice(begin, end).join(''))
}
