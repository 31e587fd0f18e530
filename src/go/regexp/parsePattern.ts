import { readClass, readClassEscape, readEscape, runeAt } from './parseClass.ts'
import { type Assertion, type Pattern, reject, unbounded } from './pattern.ts'
import { literal, runeSet } from './runeSet.ts'

// RE2 syntax with Perl's extensions, as Go's regexp.Compile reads it
// (https://github.com/google/re2/wiki/Syntax).

/** Nesting beyond this is refused, as in Go. */
const MAX_DEPTH = 1000
const MAX_REPEAT = 1000

interface Flags {
  readonly foldCase: boolean
  readonly multiLine: boolean
  readonly dotNewline: boolean
}

interface Reader {
  readonly pattern: string
  at: number
  flags: Flags
}

/** Reads a whole pattern; a fault is thrown by `reject`. */
export function parsePattern(pattern: string): Pattern {
  const reader: Reader = {
    pattern,
    at: 0,
    flags: { foldCase: false, multiLine: false, dotNewline: false },
  }
  const parsed = readChoice(reader, 0)
  if (reader.at < pattern.length) reject('unexpected )', pattern)
  return parsed
}

// Up to the closing parenthesis or the end, whichever comes; the caller knows which one it wants.
function readChoice(reader: Reader, depth: number): Pattern {
  if (depth > MAX_DEPTH) reject('expression nests too deeply', reader.pattern)
  const choices: Pattern[] = []
  let parts: Pattern[] = []
  // Where the repetition began that was read last, if nothing came after it.
  let repeated: number | null = null
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== ')') {
    const start = reader.at
    const bounds = readRepetition(reader)
    if (bounds !== null) {
      if (repeated !== null) {
        reject('invalid nested repetition operator', reader.pattern.slice(repeated, reader.at))
      }
      parts.push(repeat(reader, start, parts.pop(), bounds))
      repeated = start
      continue
    }
    repeated = null
    if (reader.pattern[start] === '|') {
      reader.at += 1
      choices.push({ kind: 'sequence', parts })
      parts = []
    } else if (reader.pattern[start] === '(') readGroup(reader, parts, depth)
    else readSingle(reader, parts)
  }
  choices.push({ kind: 'sequence', parts })
  return choices.length === 1 ? { kind: 'sequence', parts } : { kind: 'choice', parts: choices }
}

interface Bounds {
  readonly min: number
  readonly max: number
}

// A `{` that begins no repetition is itself.
function readRepetition(reader: Reader): Bounds | null {
  const { pattern, at } = reader
  const found = /^(?:[*+?]|\{(0|[1-9]\d*)(,(0|[1-9]\d*)?)?\})/.exec(pattern.slice(at, at + 64))
  if (found === null) return null
  reader.at = at + found[0].length
  const sign = found[0]
  const min = sign === '+' ? 1 : Number(found[1] ?? 0)
  const upper = found[3] ?? (found[2] === undefined ? found[1] : undefined)
  const max = sign === '?' ? 1 : upper === undefined ? unbounded : Number(upper)
  if (min > MAX_REPEAT || max > MAX_REPEAT || (max !== unbounded && min > max)) {
    reject('invalid repeat count', sign)
  }
  // Laziness changes what is found, not whether.
  if (pattern[reader.at] === '?') reader.at += 1
  return { min, max }
}

function repeat(reader: Reader, start: number, part: Pattern | undefined, bounds: Bounds): Pattern {
  const sign = reader.pattern.slice(start, reader.at)
  if (part === undefined) return reject('missing argument to repetition operator', sign)
  const repeated: Pattern = { kind: 'repeat', part, min: bounds.min, max: bounds.max }
  const counted = sign.startsWith('{') && (bounds.min >= 2 || bounds.max >= 2)
  if (counted && !staysSmall(repeated, MAX_REPEAT)) reject('invalid repeat count', sign)
  return repeated
}

// Counts inside counts multiply; `*` and `+` count for nothing.
function staysSmall(pattern: Pattern, budget: number): boolean {
  switch (pattern.kind) {
    case 'sequence':
    case 'choice':
      return pattern.parts.every((part) => staysSmall(part, budget))
    case 'repeat': {
      const count = pattern.max === unbounded ? pattern.min : pattern.max
      if (pattern.max === 0) return true
      if (count > budget) return false
      return staysSmall(pattern.part, count > 1 ? Math.floor(budget / count) : budget)
    }
    default:
      return true
  }
}

function readGroup(reader: Reader, parts: Pattern[], depth: number): void {
  const outer = reader.flags
  if (reader.pattern[reader.at + 1] !== '?') reader.at += 1
  else if (!readGroupHead(reader)) return
  const inner = readChoice(reader, depth + 1)
  if (reader.at >= reader.pattern.length) reject('missing closing )', reader.pattern)
  reader.at += 1
  reader.flags = outer
  parts.push(inner)
}

// `(?P<name>`, `(?<name>`, `(?i-s:` begin a group; `(?i)` only sets flags, and answers false.
function readGroupHead(reader: Reader): boolean {
  const { pattern, at } = reader
  const rest = pattern.slice(at)
  const named = /^\(\?(?:P<|<)/.exec(rest)
  const isNamed = named !== null && rest.length > named[0].length
  if (named !== null && isNamed) {
    const end = rest.indexOf('>')
    if (end < 0) reject('invalid named capture', rest)
    if (!/^[A-Za-z0-9_]+$/.test(rest.slice(named[0].length, end))) {
      reject('invalid named capture', rest.slice(0, end + 1))
    }
    reader.at = at + end + 1
    return true
  }
  const head = /^\(\?([imsU]*)(?:-([imsU]+))?([:)])/.exec(rest)
  if (head === null) {
    const wrong = /^\(\?[imsU]*(?:-[imsU]*)?./su.exec(rest)
    return reject('invalid or unsupported Perl syntax', wrong?.[0] ?? rest)
  }
  const [whole, on = '', off = '', end] = head
  const flag = (letter: string, now: boolean): boolean =>
    off.includes(letter) ? false : on.includes(letter) || now
  reader.flags = {
    foldCase: flag('i', reader.flags.foldCase),
    multiLine: flag('m', reader.flags.multiLine),
    dotNewline: flag('s', reader.flags.dotNewline),
  }
  reader.at = at + whole.length
  return end === ':'
}

const anyRune: Pattern = { kind: 'rune', set: () => true }
const notNewline: Pattern = { kind: 'rune', set: (rune) => rune !== 10 }

// One rune, class or assertion, or the literal run of \Q…\E.
function readSingle(reader: Reader, parts: Pattern[]): void {
  const { pattern, at, flags } = reader
  const char = pattern[at]
  if (char === '[') {
    const found = readClass(pattern, at, flags.foldCase)
    parts.push({ kind: 'rune', set: found.value })
    reader.at = found.end
    return
  }
  if (char === '\\') {
    readBackslash(reader, parts)
    return
  }
  const rune = runeAt(pattern, at)
  reader.at = rune.end
  if (char === '.') parts.push(flags.dotNewline ? anyRune : notNewline)
  else if (char === '^') parts.push(assertion(flags.multiLine ? 'beginLine' : 'beginText'))
  else if (char === '$') parts.push(assertion(flags.multiLine ? 'endLine' : 'endText'))
  else parts.push({ kind: 'rune', set: literal(rune.value, flags.foldCase) })
}

const assertions: { readonly [letter: string]: Assertion } = {
  A: 'beginText',
  z: 'endText',
  b: 'wordBoundary',
  B: 'noWordBoundary',
}

function readBackslash(reader: Reader, parts: Pattern[]): void {
  const { pattern, at, flags } = reader
  const letter = pattern[at + 1] ?? ''
  const place = Object.hasOwn(assertions, letter) ? assertions[letter] : undefined
  if (place !== undefined) {
    parts.push(assertion(place))
    reader.at = at + 2
    return
  }
  if (letter === 'Q') {
    const close = pattern.indexOf('\\E', at + 2)
    const quoted = pattern.slice(at + 2, close < 0 ? pattern.length : close)
    for (const char of quoted) {
      parts.push({ kind: 'rune', set: literal(char.codePointAt(0) ?? 0, flags.foldCase) })
    }
    reader.at = close < 0 ? pattern.length : close + 2
    return
  }
  const found = readClassEscape(pattern, at)
  if (found !== null) {
    const { foldCase } = flags
    parts.push({ kind: 'rune', set: runeSet([found.value], { negated: false, foldCase }) })
    reader.at = found.end
    return
  }
  const rune = readEscape(pattern, at)
  parts.push({ kind: 'rune', set: literal(rune.value, flags.foldCase) })
  reader.at = rune.end
}

function assertion(place: Assertion): Pattern {
  return { kind: 'assertion', assertion: place }
}
