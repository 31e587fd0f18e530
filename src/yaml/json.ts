import { type Budget, budgetOf, failTooDeep, spendPart } from './budget.ts'
import { type Attempt, attempt, fail } from './failure.ts'
import type { Entry, Node } from './node.ts'
import { type Cursor, markOf, peek } from './scan/cursor.ts'

/**
 * The JSON value at the cursor, which stands behind it then; null if only blanks are left. What is
 * no JSON fails with the words of Go's encoding/json.
 */
export function readJson(cursor: Cursor, budget: Budget = budgetOf()): Attempt<Node | null> {
  return attempt(() => {
    skipSpace(cursor)
    return peek(cursor) === '' ? null : takeValue(cursor, 0, budget)
  })
}

function takeValue(cursor: Cursor, depth: number, budget: Budget): Node {
  const start = markOf(cursor)
  if (depth > budget.depth) failTooDeep(budget, start, 'kubectl')
  spendPart(budget, start)
  switch (peek(cursor)) {
    case '{':
      return { kind: 'mapping', entries: takeMembers(cursor, depth, budget), start }
    case '[':
      return { kind: 'sequence', items: takeItems(cursor, depth, budget), start }
    case '"':
      return { kind: 'scalar', value: takeText(cursor), plain: false, tag: '', start }
    default:
      return { kind: 'scalar', value: takeWord(cursor), plain: true, tag: '', start }
  }
}

function takeMembers(cursor: Cursor, depth: number, budget: Budget): readonly Entry[] {
  const entries: Entry[] = []
  cursor.at += 1
  skipSpace(cursor)
  while (peek(cursor) !== '}' || entries.length > 0) {
    if (peek(cursor) !== '"') refuse(cursor, 'looking for beginning of object key string')
    const start = markOf(cursor)
    const key: Node = { kind: 'scalar', value: takeText(cursor), plain: false, tag: '', start }
    skipSpace(cursor)
    if (peek(cursor) !== ':') refuse(cursor, 'after object key')
    cursor.at += 1
    skipSpace(cursor)
    entries.push({ key, value: takeValue(cursor, depth + 1, budget) })
    if (endsList(cursor, '}', 'after object key:value pair')) break
  }
  cursor.at += 1
  return entries
}

function takeItems(cursor: Cursor, depth: number, budget: Budget): readonly Node[] {
  const items: Node[] = []
  cursor.at += 1
  skipSpace(cursor)
  while (peek(cursor) !== ']' || items.length > 0) {
    items.push(takeValue(cursor, depth + 1, budget))
    if (endsList(cursor, ']', 'after array element')) break
  }
  cursor.at += 1
  return items
}

function endsList(cursor: Cursor, close: string, where: string): boolean {
  skipSpace(cursor)
  if (peek(cursor) === close) return true
  if (peek(cursor) !== ',') refuse(cursor, where)
  cursor.at += 1
  skipSpace(cursor)
  return false
}

function takeText(cursor: Cursor): string {
  const from = cursor.at
  cursor.at += 1
  for (;;) {
    const character = peek(cursor)
    if (character === '"') break
    if (character === '' || character < ' ') refuse(cursor, 'in string literal')
    cursor.at += 1
    if (character === '\\') takeEscape(cursor)
  }
  cursor.at += 1
  return JSON.parse(cursor.text.slice(from, cursor.at)) as string
}

function takeEscape(cursor: Cursor): void {
  const letter = peek(cursor)
  if (letter === '' || !'"\\/bfnrtu'.includes(letter)) refuse(cursor, 'in string escape code')
  cursor.at += 1
  for (let digit = 0; letter === 'u' && digit < 4; digit += 1) {
    if (!/^[0-9A-Fa-f]$/.test(peek(cursor))) {
      refuse(cursor, 'in \\u hexadecimal character escape')
    }
    cursor.at += 1
  }
}

function takeWord(cursor: Cursor): string {
  const rest = cursor.text.slice(cursor.at, cursor.at + 64)
  const word = /^(true|false|null)/.exec(rest)
  if (word !== null) {
    cursor.at += word[0].length
    return word[0]
  }
  const number = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/.exec(rest)
  if (number === null) return refuse(cursor, 'looking for beginning of value')
  cursor.at += number[0].length
  return number[0]
}

function skipSpace(cursor: Cursor): void {
  for (;;) {
    const character = peek(cursor)
    if (character === '' || !' \t\r\n'.includes(character)) return
    cursor.at += 1
    if (character !== '\n') continue
    cursor.line += 1
    cursor.lineStart = cursor.at
  }
}

function refuse(cursor: Cursor, where: string): never {
  const mark = markOf(cursor)
  const [byte] = utf8(String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0))
  const offset = utf8(cursor.text.slice(0, cursor.at)).length + 1
  const found = `json: offset ${offset}: invalid character ${quoted(byte)} ${where}`
  const problem = peek(cursor) === '' ? 'unexpected EOF' : found
  return fail({ code: 'yaml-syntax', problem, mark, line: 0, source: 'kubectl' })
}

/** Go counts bytes, and shows the first one of a character as if it were one. */
function utf8(text: string): readonly string[] {
  return encodeURIComponent(text)
    .replaceAll(/%([0-9A-F]{2})|[^%]/g, (whole, hex?: string) =>
      hex === undefined ? whole : String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .split('')
}

function quoted(byte: string | undefined): string {
  if (byte === "'") return "'\\''"
  return byte === '"' ? "'\"'" : `'${JSON.stringify(byte ?? '').slice(1, -1)}'`
}
