import {
  type Cursor,
  cursorOver,
  expect,
  moveOn,
  operandFollows,
  peek,
  refuse,
  skipMisfit,
  takeAny,
} from './cursor.ts'
import { expandMacro } from './macros.ts'
import { problemText } from './problem.ts'
import { scan } from './scan.ts'
import type { Entry, Expr, Item } from './syntax.ts'
import { celInt, type Value } from './value.ts'

/** An expression that could be read, or why not: cel-go's text, a line and a caret a problem. */
export type ParsedCel =
  | { readonly ok: true; readonly source: string; readonly expr: Expr }
  | { readonly ok: false; readonly error: string }

/**
 * Parses the Common Expression Language as cel-go does, optional syntax included (`a.?b`, `a[?0]`).
 * Of bytes, and of messages such as `Expr{}`, nothing is known: nobody writes them about an object.
 */
export function parseCel(source: string): ParsedCel {
  const scanned = scan(source)
  const cursor = cursorOver(source, scanned)
  const expr = parseExpr(cursor)
  endOf(cursor)
  if (cursor.problems.length > 0) return { ok: false, error: problemText(source, cursor.problems) }
  return { ok: true, source, expr }
}

function endOf(cursor: Cursor): void {
  const { kind, text, at } = peek(cursor)
  if (kind === 'end' || cursor.stopped) return
  const last = cursor.tokens[cursor.place + 1]?.kind === 'end'
  refuse(cursor, at, `${last ? 'extraneous' : 'mismatched'} input '${text}' expecting <EOF>`)
}

function parseExpr(cursor: Cursor): Expr {
  const test = parseOr(cursor)
  const mark = takeAny(cursor, ['?'])
  if (mark === null) return test
  const whenTrue = parseOr(cursor)
  expect(cursor, ':')
  return { kind: 'conditional', test, whenTrue, whenFalse: parseExpr(cursor), at: mark.at }
}

function parseOr(cursor: Cursor): Expr {
  let left = parseAnd(cursor)
  for (;;) {
    const operator = takeAny(cursor, ['||'])
    if (operator === null) return left
    left = { kind: 'or', left, right: parseAnd(cursor), at: operator.at }
  }
}

function parseAnd(cursor: Cursor): Expr {
  let left = parseBinary(cursor, 0)
  for (;;) {
    const operator = takeAny(cursor, ['&&'])
    if (operator === null) return left
    left = { kind: 'and', left, right: parseBinary(cursor, 0), at: operator.at }
  }
}

/** Operators that bind alike, the loosest first; all of them group from the left. */
const levels: readonly (readonly string[])[] = [
  ['<', '<=', '>=', '>', '==', '!=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
]

function parseBinary(cursor: Cursor, level: number): Expr {
  const operators = levels[level]
  if (operators === undefined) return parseUnary(cursor)
  let left = parseBinary(cursor, level + 1)
  for (;;) {
    const operator = takeAny(cursor, operators)
    if (operator === null) return left
    const args = [left, parseBinary(cursor, level + 1)]
    const name = operator.text === 'in' ? '@in' : `_${operator.text}_`
    left = { kind: 'call', name, target: null, args, at: operator.at }
  }
}

function parseUnary(cursor: Cursor): Expr {
  const sign = takeAny(cursor, ['!', '-'])
  if (sign === null) return parseMember(cursor)
  let count = 1
  while (takeAny(cursor, [sign.text]) !== null) count += 1
  if (sign.text === '-' && peek(cursor).kind === 'literal') {
    const negative = negativeLiteral(cursor)
    if (negative !== null) return repeated('-_', negative, count - 1, sign.at)
  }
  const operand = parseMember(cursor)
  return repeated(sign.text === '!' ? '!_' : '-_', operand, count, sign.at)
}

// Twice the same sign cancels out, already in the original's parser.
function repeated(name: string, operand: Expr, count: number, at: number): Expr {
  return count % 2 === 0 ? operand : { kind: 'call', name, target: null, args: [operand], at }
}

/** A number whose sign is part of it: `-9223372036854775808` is a literal. */
function negativeLiteral(cursor: Cursor): Expr | null {
  const { literal } = peek(cursor)
  const value = literal?.value
  if (value?.kind !== 'int' && value?.kind !== 'double') return null
  const at = peek(cursor).at
  moveOn(cursor)
  if (value.kind === 'double') {
    const negative: Value = { kind: 'double', value: -value.value }
    return members(cursor, { kind: 'literal', value: negative, at })
  }
  if (value.value > 1n << 63n) cursor.problems.push({ at, message: 'invalid int literal' })
  return members(cursor, { kind: 'literal', value: celInt(-value.value), at })
}

function parseMember(cursor: Cursor): Expr {
  return members(cursor, parsePrimary(cursor))
}

function members(cursor: Cursor, first: Expr): Expr {
  let operand = first
  for (;;) {
    const token = takeAny(cursor, ['.', '['])
    if (token === null) return operand
    if (token.text === '[') {
      const optional = takeAny(cursor, ['?']) !== null
      const index = parseExpr(cursor)
      expect(cursor, ']')
      operand = { kind: 'index', operand, index, optional, at: token.at }
      continue
    }
    const next = parseField(cursor, operand, token.at)
    if (next === null) return operand
    operand = next
  }
}

function parseField(cursor: Cursor, operand: Expr, dot: number): Expr | null {
  const optional = takeAny(cursor, ['?']) !== null
  const { kind, text, at } = peek(cursor)
  if (kind !== 'identifier' && kind !== 'escaped') {
    const read = cursor.source.slice(dot, kind === 'end' ? at : at + text.length)
    refuse(cursor, at, `no viable alternative at input '${read.trimEnd()}'`)
    skipMisfit(cursor)
    return null
  }
  moveOn(cursor)
  if (kind === 'escaped') {
    cursor.problems.push({ at, message: "unsupported syntax: '`'" })
    return { kind: 'select', operand, field: text.slice(1, -1), optional, at: dot }
  }
  const open = optional ? null : takeAny(cursor, ['('])
  if (open === null) return { kind: 'select', operand, field: text, optional, at: dot }
  const args = parseArgs(cursor)
  return expandMacro(cursor, { kind: 'call', name: text, target: operand, args, at: open.at })
}

function parseArgs(cursor: Cursor): readonly Expr[] {
  const args: Expr[] = []
  if (takeAny(cursor, [')']) !== null) return args
  args.push(parseExpr(cursor))
  while (takeAny(cursor, [',']) !== null) args.push(parseExpr(cursor))
  expect(cursor, ')')
  return args
}

function parsePrimary(cursor: Cursor): Expr {
  const { kind, text, at, literal } = peek(cursor)
  if (kind === 'literal' && literal !== null) {
    moveOn(cursor)
    const { value } = literal
    const limit = value.kind === 'int' ? 63n : 64n
    if ((value.kind === 'int' || value.kind === 'uint') && value.value >= 1n << limit) {
      cursor.problems.push({ at, message: `invalid ${value.kind} literal` })
    }
    if (value.kind === 'double' && !Number.isFinite(value.value)) {
      cursor.problems.push({ at, message: 'invalid double literal' })
    }
    return { kind: 'literal', value, at }
  }
  if (kind === 'identifier') return parseName(cursor)
  if (takeAny(cursor, ['(']) !== null) {
    const inner = parseExpr(cursor)
    expect(cursor, ')')
    return inner
  }
  if (takeAny(cursor, ['[']) !== null) return { kind: 'list', items: parseItems(cursor), at }
  if (takeAny(cursor, ['{']) !== null) return { kind: 'map', entries: parseEntries(cursor), at }
  if (text === '.' && cursor.tokens[cursor.place + 1]?.kind === 'identifier') {
    moveOn(cursor)
    return parseName(cursor)
  }
  return misfit(cursor)
}

/** A token with which no operand begins: left out if one begins behind it, as ANTLR does. */
function misfit(cursor: Cursor): Expr {
  const { text, at } = peek(cursor)
  if (operandFollows(cursor)) {
    refuse(cursor, at, `extraneous input '${text}' expecting ${primaries}`)
    moveOn(cursor)
    return parsePrimary(cursor)
  }
  refuse(cursor, at, `mismatched input '${text}' expecting ${primaries}`)
  skipMisfit(cursor)
  return { kind: 'list', items: [], at }
}

const primaries =
  "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, " +
  'BYTES, IDENTIFIER}'

const reserved = new Set(
  (
    'as break const continue else for function if import let loop package namespace return var ' +
    'void while'
  ).split(' '),
)

function parseName(cursor: Cursor): Expr {
  const { text, at } = peek(cursor)
  moveOn(cursor)
  if (reserved.has(text)) cursor.problems.push({ at, message: `reserved identifier: ${text}` })
  const open = takeAny(cursor, ['('])
  if (open === null) return { kind: 'ident', name: text, at }
  const args = parseArgs(cursor)
  return expandMacro(cursor, { kind: 'call', name: text, target: null, args, at: open.at })
}

function parseItems(cursor: Cursor): readonly Item[] {
  const items: Item[] = []
  while (takeAny(cursor, [']']) === null && !cursor.stopped) {
    const optional = takeAny(cursor, ['?']) !== null
    items.push({ value: parseExpr(cursor), optional })
    if (takeAny(cursor, [',']) === null) {
      expect(cursor, ']')
      break
    }
  }
  return items
}

function parseEntries(cursor: Cursor): readonly Entry[] {
  const entries: Entry[] = []
  while (takeAny(cursor, ['}']) === null && !cursor.stopped) {
    const optional = takeAny(cursor, ['?']) !== null
    const key = parseExpr(cursor)
    expect(cursor, ':')
    entries.push({ key, value: parseExpr(cursor), optional })
    if (takeAny(cursor, [',']) === null) {
      expect(cursor, '}')
      break
    }
  }
  return entries
}
