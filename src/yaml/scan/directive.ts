import {
  type Cursor,
  isBlank,
  isGap,
  isLineEnd,
  isWord,
  markOf,
  peek,
  reject,
  skipBlanks,
  skipComment,
  takeBreak,
} from './cursor.ts'
import { takeHandle, takeUri } from './properties.ts'
import type { Token } from './token.ts'

/** `%YAML 1.1` or `%TAG !e! tag:example.com,2000:`, a line before a document. */
export function scanDirective(cursor: Cursor): Token {
  const start = markOf(cursor)
  cursor.at += 1
  const name = takeName(cursor)
  if (name !== 'YAML' && name !== 'TAG') reject(cursor, 'found unknown directive name')
  skipBlanks(cursor)
  const token: Token =
    name === 'YAML'
      ? { kind: 'versionDirective', version: takeVersion(cursor), start, end: markOf(cursor) }
      : { kind: 'tagDirective', ...takeTag(cursor), start, end: markOf(cursor) }
  skipBlanks(cursor)
  skipComment(cursor)
  if (!isLineEnd(peek(cursor))) reject(cursor, 'did not find expected comment or line break')
  if (peek(cursor) !== '') takeBreak(cursor)
  return token
}

function takeName(cursor: Cursor): string {
  const from = cursor.at
  while (isWord(peek(cursor))) cursor.at += 1
  if (cursor.at === from) reject(cursor, 'could not find expected directive name')
  if (!isGap(peek(cursor))) reject(cursor, 'found unexpected non-alphabetical character')
  return cursor.text.slice(from, cursor.at)
}

function takeVersion(cursor: Cursor): string {
  const major = takeNumber(cursor)
  if (peek(cursor) !== '.') reject(cursor, "did not find expected digit or '.' character")
  cursor.at += 1
  return `${major}.${takeNumber(cursor)}`
}

function takeNumber(cursor: Cursor): number {
  const from = cursor.at
  while (/^[0-9]$/.test(peek(cursor))) {
    if (cursor.at - from === 2) reject(cursor, 'found extremely long version number')
    cursor.at += 1
  }
  if (cursor.at === from) reject(cursor, 'did not find expected version number')
  return Number(cursor.text.slice(from, cursor.at))
}

function takeTag(cursor: Cursor): { readonly handle: string; readonly prefix: string } {
  const handle = takeHandle(cursor)
  if (handle !== '!' && !handle.endsWith('!')) reject(cursor, "did not find expected '!'")
  if (!isBlank(peek(cursor))) reject(cursor, 'did not find expected whitespace')
  skipBlanks(cursor)
  const prefix = takeUri(cursor, '')
  if (!isGap(peek(cursor))) reject(cursor, 'did not find expected whitespace or line break')
  return { handle, prefix }
}
