import { type ParsedNumber, parseDecimalInt, parseFloat64, parsePrefixedInt } from '../go/number.ts'
import { type Cursor, expect, isAt, unexpected } from './cursor.ts'
import { fail } from './fault.ts'
import { isUnaryOperator, unaryOperators } from './operators.ts'
import { parseCall } from './parseCall.ts'
import { parsePostfix } from './parsePostfix.ts'
import type { Expression, Pair } from './syntax.ts'
import { tokenText } from './token.ts'

/** A value with what stands in front of it and directly behind it. */
export function parsePrimary(cursor: Cursor): Expression {
  const { kind, value } = cursor.current
  if (kind === 'Operator' && isUnaryOperator(value)) {
    cursor.advance()
    const operand = cursor.expression(unaryOperators[value].precedence)
    return parsePostfix(cursor, cursor.node({ kind: 'unary', operator: value, operand }))
  }
  if (kind === 'Bracket' && value === '(') {
    cursor.advance()
    const inner = cursor.sequence()
    expect(cursor, 'Bracket', ')')
    return parsePostfix(cursor, inner)
  }
  if (cursor.predicates > 0 && kind === 'Operator' && (value === '#' || value === '.')) {
    return parsePostfix(cursor, parsePointer(cursor))
  }
  if (kind === 'Operator' && value === '::') {
    cursor.advance()
    const name = cursor.current.value
    expect(cursor, 'Identifier')
    return parsePostfix(cursor, parseCall(cursor, name, []))
  }
  return parseOperand(cursor)
}

// `.name` is short for `#.name`, so the dot is left for what follows.
function parsePointer(cursor: Cursor): Expression {
  let name = ''
  if (isAt(cursor, 'Operator', '#')) {
    cursor.advance()
    if (cursor.current.kind === 'Identifier') {
      name = cursor.current.value
      cursor.advance()
    }
  }
  return cursor.node({ kind: 'pointer', name })
}

// Numbers, bools and nil cannot be followed by a dot or a bracket.
function parseOperand(cursor: Cursor): Expression {
  const token = cursor.current
  switch (token.kind) {
    case 'Identifier':
      return parseWord(cursor, token.value)
    case 'Number':
      cursor.advance()
      return cursor.node(numberOf(token.value.replaceAll('_', '')))
    case 'String':
      cursor.advance()
      return parsePostfix(cursor, cursor.node({ kind: 'string', value: token.value }))
    case 'Bytes':
      cursor.advance()
      return parsePostfix(cursor, cursor.node({ kind: 'bytes', value: token.value }))
    default:
      if (isAt(cursor, 'Bracket', '[')) return parsePostfix(cursor, parseArray(cursor))
      if (isAt(cursor, 'Bracket', '{')) return parsePostfix(cursor, parseMap(cursor))
      return unexpected(token)
  }
}

function parseWord(cursor: Cursor, word: string): Expression {
  cursor.advance()
  if (word === 'true' || word === 'false') {
    return cursor.node({ kind: 'bool', value: word === 'true' })
  }
  if (word === 'nil') return cursor.node({ kind: 'nil' })
  const node = isAt(cursor, 'Bracket', '(')
    ? parseCall(cursor, word, [])
    : cursor.node<Expression>({ kind: 'identifier', name: word })
  return parsePostfix(cursor, node)
}

function numberOf(text: string): Expression {
  const prefix = text.slice(0, 2).toLowerCase()
  if (prefix === '0x') return integer('hex', parsePrefixedInt(text))
  if (/[.eE]/.test(text)) {
    const parsed = parseFloat64(text)
    if (!parsed.ok) return fail('syntax', `invalid float literal: ${parsed.error}`)
    return { kind: 'float', value: parsed.value }
  }
  if (prefix === '0b') return integer('binary', parsePrefixedInt(text))
  if (prefix === '0o') return integer('octal', parsePrefixedInt(text))
  return integer('integer', parseDecimalInt(text))
}

function integer(what: string, parsed: ParsedNumber<bigint>): Expression {
  if (!parsed.ok) return fail('syntax', `invalid ${what} literal: ${parsed.error}`)
  return { kind: 'integer', value: parsed.value }
}

function parseArray(cursor: Cursor): Expression {
  const items: Expression[] = []
  cursor.advance()
  while (!isAt(cursor, 'Bracket', ']')) {
    if (items.length > 0) {
      expect(cursor, 'Operator', ',')
      if (isAt(cursor, 'Bracket', ']')) break
    }
    items.push(cursor.expression(0))
  }
  expect(cursor, 'Bracket', ']')
  return cursor.node({ kind: 'array', items })
}

function parseMap(cursor: Cursor): Expression {
  const pairs: Pair[] = []
  cursor.advance()
  while (!isAt(cursor, 'Bracket', '}')) {
    if (pairs.length > 0) {
      expect(cursor, 'Operator', ',')
      if (isAt(cursor, 'Bracket', '}')) break
      if (isAt(cursor, 'Operator', ',')) unexpected(cursor.current)
    }
    const key = parseKey(cursor)
    expect(cursor, 'Operator', ':')
    const value = cursor.expression(0)
    // A pair is a node of its own to expr-lang's limit.
    cursor.node(value)
    pairs.push({ key, value })
  }
  expect(cursor, 'Bracket', '}')
  return cursor.node({ kind: 'map', pairs })
}

function parseKey(cursor: Cursor): Expression {
  const { kind, value } = cursor.current
  if (kind === 'Number' || kind === 'String' || kind === 'Identifier') {
    const key = cursor.node<Expression>({ kind: 'string', value })
    cursor.advance()
    return key
  }
  if (isAt(cursor, 'Bracket', '(')) return cursor.expression(0)
  const wanted = 'a quoted string, a number, a identifier, or an expression enclosed in parentheses'
  return fail(
    'syntax',
    `a map key must be ${wanted} (unexpected token ${tokenText(cursor.current)})`,
  )
}
