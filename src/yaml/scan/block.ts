import {
  type Cursor,
  columnOf,
  isBlank,
  isBreak,
  isLineEnd,
  markOf,
  peek,
  reject,
  skipBlanks,
  skipComment,
  takeBreak,
} from './cursor.ts'
import type { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/** A block scalar: `|` keeps its line ends, `>` folds them. */
export function scanBlock({ cursor, indent: outer }: Scanner): Token {
  const start = markOf(cursor)
  const literal = peek(cursor) === '|'
  cursor.at += 1
  const header = takeHeader(cursor)
  const wanted = header.increment === 0 ? 0 : Math.max(outer, 0) + header.increment
  let { indent, breaks } = takeBreaks(cursor, wanted, outer)
  let value = ''
  let lineEnd = ''
  let leadingBlank = false
  while (columnOf(cursor) === indent && peek(cursor) !== '') {
    const blank = isBlank(peek(cursor))
    const folds = !literal && !leadingBlank && !blank && lineEnd.startsWith('\n')
    value += (folds ? (breaks === '' ? ' ' : '') : lineEnd) + breaks
    leadingBlank = blank
    value += takeLine(cursor)
    lineEnd = isBreak(peek(cursor)) ? takeBreak(cursor) : ''
    ;({ indent, breaks } = takeBreaks(cursor, indent, outer))
  }
  if (header.chomping !== 'strip') value += lineEnd
  if (header.chomping === 'keep') value += breaks
  return { kind: 'scalar', value, plain: false, start, end: markOf(cursor) }
}

interface Header {
  /** What becomes of the line ends behind the last line. */
  readonly chomping: 'clip' | 'strip' | 'keep'
  /** How much deeper than the block around it the text is; 0 if its first line tells. */
  readonly increment: number
}

function takeHeader(cursor: Cursor): Header {
  let chomping = takeChomping(cursor)
  const increment = takeIncrement(cursor)
  if (chomping === null && increment > 0) chomping = takeChomping(cursor)
  skipBlanks(cursor)
  skipComment(cursor)
  if (!isLineEnd(peek(cursor))) reject(cursor, 'did not find expected comment or line break')
  if (peek(cursor) !== '') takeBreak(cursor)
  return { chomping: chomping ?? 'clip', increment }
}

function takeChomping(cursor: Cursor): 'strip' | 'keep' | null {
  const character = peek(cursor)
  if (character !== '+' && character !== '-') return null
  cursor.at += 1
  return character === '+' ? 'keep' : 'strip'
}

function takeIncrement(cursor: Cursor): number {
  const character = peek(cursor)
  if (!/^[0-9]$/.test(character)) return 0
  if (character === '0') reject(cursor, 'found an indentation indicator equal to 0')
  cursor.at += 1
  return Number(character)
}

function takeLine(cursor: Cursor): string {
  const from = cursor.at
  while (!isLineEnd(peek(cursor))) cursor.at += 1
  return cursor.text.slice(from, cursor.at)
}

interface Breaks {
  readonly indent: number
  readonly breaks: string
}

/** Empty lines, and the blanks before the next line; the first text found sets the indentation. */
function takeBreaks(cursor: Cursor, known: number, outer: number): Breaks {
  let breaks = ''
  let widest = 0
  const mayBlank = (): boolean => known === 0 || columnOf(cursor) < known
  for (;;) {
    while (mayBlank() && peek(cursor) === ' ') cursor.at += 1
    widest = Math.max(widest, columnOf(cursor))
    if (mayBlank() && peek(cursor) === '\t') {
      reject(cursor, 'found a tab character where an indentation space is expected')
    }
    if (!isBreak(peek(cursor))) break
    breaks += takeBreak(cursor)
  }
  return { indent: known === 0 ? Math.max(widest, outer + 1, 1) : known, breaks }
}
