import {
  columnOf,
  isAtDocumentMarker,
  isBlank,
  isBreak,
  isGap,
  markOf,
  peek,
  reject,
  takeBreak,
} from './cursor.ts'
import type { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/** A scalar without quotes, which may go on over several lines. */
export function scanPlain(scanner: Scanner): Token {
  const { cursor } = scanner
  const start = markOf(cursor)
  let end = start
  let value = ''
  let gap = ''
  let lines = false
  while (!isAtDocumentMarker(cursor) && peek(cursor) !== '#') {
    const from = cursor.at
    while (!endsPlain(scanner)) cursor.at += 1
    if (cursor.at > from) {
      value += gap + cursor.text.slice(from, cursor.at)
      gap = ''
      lines = false
      end = markOf(cursor)
    }
    if (!isBlank(peek(cursor)) && !isBreak(peek(cursor))) break
    const between = takeGap(scanner)
    gap = between.text
    lines = between.lines
    if (scanner.flow.depth === 0 && columnOf(cursor) <= scanner.indent) break
  }
  if (lines) scanner.keyAllowed = true
  return { kind: 'scalar', value, plain: true, start, end }
}

function endsPlain({ cursor, flow }: Scanner): boolean {
  const character = peek(cursor)
  if (isGap(character)) return true
  if (character === ':') return isGap(peek(cursor, 1))
  return flow.depth > 0 && ',?[]{}'.includes(character)
}

interface Gap {
  /** What the blanks and line ends come to in the scalar: one line end is a space. */
  readonly text: string
  readonly lines: boolean
}

function takeGap({ cursor, indent }: Scanner): Gap {
  let blanks = ''
  let first = ''
  let more = ''
  while (isBlank(peek(cursor)) || isBreak(peek(cursor))) {
    if (isBreak(peek(cursor))) {
      const line = takeBreak(cursor)
      if (first === '') first = line
      else more += line
      continue
    }
    if (first === '') blanks += peek(cursor)
    else if (peek(cursor) === '\t' && columnOf(cursor) <= indent) {
      reject(cursor, 'found a tab character that violates indentation')
    }
    cursor.at += 1
  }
  return first === '' ? { text: blanks, lines: false } : { text: folded(first, more), lines: true }
}

/** Line ends inside a scalar: a single one is a space, of several the first one is left out. */
export function folded(first: string, more: string): string {
  if (first !== '\n') return first + more
  return more === '' ? ' ' : more
}
