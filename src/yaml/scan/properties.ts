import { type Cursor, isGap, isWord, markOf, peek, reject } from './cursor.ts'
import type { Token } from './token.ts'

/** `&name`, or `*name`, which stands for what the anchor named. */
export function scanAnchor(cursor: Cursor): Token {
  const start = markOf(cursor)
  const kind = peek(cursor) === '&' ? 'anchor' : 'alias'
  cursor.at += 1
  const name = takeWord(cursor)
  const next = peek(cursor)
  if (name === '' || !(isGap(next) || '?:,]}%@`'.includes(next))) {
    reject(cursor, 'did not find expected alphabetic or numeric character')
  }
  return { kind, name, start, end: markOf(cursor) }
}

/** `!`, `!local`, `!!str`, `!handle!suffix` or `!<whole>`. */
export function scanTag(cursor: Cursor): Token {
  const start = markOf(cursor)
  const named = peek(cursor, 1) === '<' ? verbatim(cursor) : shorthand(cursor)
  if (!isGap(peek(cursor))) reject(cursor, 'did not find expected whitespace or line break')
  return { kind: 'tag', ...named, start, end: markOf(cursor) }
}

interface Named {
  readonly handle: string
  readonly suffix: string
}

function verbatim(cursor: Cursor): Named {
  cursor.at += 2
  const suffix = takeUri(cursor, '')
  if (peek(cursor) !== '>') reject(cursor, "did not find the expected '>'")
  cursor.at += 1
  return { handle: '', suffix }
}

function shorthand(cursor: Cursor): Named {
  const handle = takeHandle(cursor)
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: takeUri(cursor, '') }
  const suffix = takeUri(cursor, handle)
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix }
}

/** `!`, `!word` or `!word!`. */
export function takeHandle(cursor: Cursor): string {
  if (peek(cursor) !== '!') reject(cursor, "did not find expected '!'")
  cursor.at += 1
  const word = takeWord(cursor)
  if (peek(cursor) !== '!') return `!${word}`
  cursor.at += 1
  return `!${word}!`
}

/** The rest of a tag; of its head only what follows the `!` is part of it. */
export function takeUri(cursor: Cursor, head: string): string {
  let uri = head.slice(1)
  const from = cursor.at
  for (;;) {
    const character = peek(cursor)
    if (character === '%') uri += takeOctets(cursor)
    else if (isWord(character) || (character !== '' && ";/?:@&=+$,.!~*'()[]".includes(character))) {
      uri += character
      cursor.at += 1
    } else break
  }
  if (head === '' && cursor.at === from) reject(cursor, 'did not find expected tag URI')
  return uri
}

/** One character, whose UTF-8 bytes are written as `%XX`. */
function takeOctets(cursor: Cursor): string {
  const found = /^(?:%[0-9A-Fa-f]{2})+/.exec(cursor.text.slice(cursor.at, cursor.at + 12))
  if (found === null) reject(cursor, 'did not find URI escaped octet')
  const first = Number.parseInt(found[0].slice(1, 3), 16)
  const bytes = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const octets = found[0].slice(0, bytes * 3)
  if (octets.length < bytes * 3) reject(cursor, 'did not find URI escaped octet')
  cursor.at += octets.length
  try {
    return decodeURIComponent(octets)
  } catch {
    return reject(cursor, 'found an incorrect leading UTF-8 octet')
  }
}

function takeWord(cursor: Cursor): string {
  const from = cursor.at
  while (isWord(peek(cursor))) cursor.at += 1
  return cursor.text.slice(from, cursor.at)
}
