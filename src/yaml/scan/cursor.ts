import { fail } from '../failure.ts'
import type { Mark } from './mark.ts'

/** A text with the place up to which it has been read. */
export interface Cursor {
  readonly text: string
  at: number
  line: number
  lineStart: number
}

/** The beginning of a text; a byte order mark there belongs to its encoding. */
export function cursorOf(text: string): Cursor {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  return { text, at: start, line: 0, lineStart: start }
}

export const BYTE_ORDER_MARK = 0xfeff

export function columnOf(cursor: Cursor): number {
  return cursor.at - cursor.lineStart
}

export function markOf(cursor: Cursor): Mark {
  return { at: cursor.at, line: cursor.line, column: columnOf(cursor) }
}

/** The unit at the cursor, or `ahead` of it; '' behind the end. */
export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.text.charAt(cursor.at + ahead)
}

/** A space or a tab. */
export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t'
}

/** YAML 1.1 knows five line ends. */
export function isBreak(character: string): boolean {
  switch (character) {
    case '\n':
    case '\r':
    case '\u0085':
    case '\u2028':
    case '\u2029':
      return true
    default:
      return false
  }
}

/** The end of a line, or of the text. */
export function isLineEnd(character: string): boolean {
  return character === '' || isBreak(character)
}

/** What ends a word: a blank, a line end, or the end of the text. */
export function isGap(character: string): boolean {
  return character === '' || isBlank(character) || isBreak(character)
}

/** Letters, digits, `_` and `-`: what names of anchors and tag handles are made of. */
export function isWord(character: string): boolean {
  return /^[0-9A-Za-z_-]$/.test(character)
}

/** Goes over a line end, and answers what stands for it in a scalar. */
export function takeBreak(cursor: Cursor): string {
  const character = peek(cursor)
  cursor.at += character === '\r' && peek(cursor, 1) === '\n' ? 2 : 1
  cursor.line += 1
  cursor.lineStart = cursor.at
  return character === '\u2028' || character === '\u2029' ? character : '\n'
}

export function skipBlanks(cursor: Cursor): void {
  while (isBlank(peek(cursor))) cursor.at += 1
}

/** Goes to the end of the line if a comment begins here. */
export function skipComment(cursor: Cursor): void {
  if (peek(cursor) !== '#') return
  while (!isLineEnd(peek(cursor))) cursor.at += 1
}

/** `---` or `...` at the beginning of a line, which no scalar but a block goes over. */
export function isAtDocumentMarker(cursor: Cursor): boolean {
  if (columnOf(cursor) !== 0) return false
  const three = cursor.text.slice(cursor.at, cursor.at + 3)
  return (three === '---' || three === '...') && isGap(peek(cursor, 3))
}

/**
 * Ends the reading with go-yaml's words, at the cursor. A scanner's failure is told with its line,
 * unless that is the first.
 */
export function reject(cursor: Cursor, problem: string): never {
  const mark = markOf(cursor)
  const line = mark.line === 0 ? 0 : mark.line + 1
  return fail({ code: 'yaml-syntax', problem, mark, line, source: 'yaml' })
}
