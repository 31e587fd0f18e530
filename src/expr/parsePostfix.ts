import { unreachable } from '../units/unreachable.ts'
import { type Cursor, expect, isAt } from './cursor.ts'
import { fail } from './fault.ts'
import { parseArguments } from './parseCall.ts'
import type { Expression } from './syntax.ts'
import { isIdentifier } from './token.ts'

/**
 * Everything that can follow a value directly: `.name`, `?.name`, `.method()`, `[0]`, `?.[0]`,
 * `[1:3]`.
 */
export function parsePostfix(cursor: Cursor, base: Expression): Expression {
  let node = base
  while (true) {
    const { kind, value } = cursor.current
    if (kind === 'Operator' && (value === '.' || value === '?.')) {
      cursor.advance()
      const optional = value === '?.'
      node =
        optional && isAt(cursor, 'Bracket', '[')
          ? parseBrackets(cursor, node, true)
          : parseName(cursor, node, optional)
    } else if (kind === 'Bracket' && value === '[') node = parseBrackets(cursor, node, false)
    else return node
  }
}

function parseName(cursor: Cursor, base: Expression, optional: boolean): Expression {
  const name = cursor.current
  cursor.advance()
  // Words such as `not` and `matches` may be names here.
  if (name.kind !== 'Identifier' && !(name.kind === 'Operator' && isIdentifier(name.value))) {
    fail('syntax', 'expected name')
  }
  const property = cursor.node<Expression>({ kind: 'string', value: name.value })
  // A chain goes on for as long as names follow it.
  const inChain = base.kind === 'chain'
  const method = isAt(cursor, 'Bracket', '(')
  const member = cursor.node<Expression>({
    kind: 'member',
    base: inChain ? base.operand : base,
    property,
    optional,
    method,
  })
  const node: Expression = method
    ? cursor.node({ kind: 'call', callee: member, arguments: parseArguments(cursor) })
    : member
  return inChain || optional ? cursor.node({ kind: 'chain', operand: node }) : node
}

function parseBrackets(cursor: Cursor, base: Expression, optional: boolean): Expression {
  cursor.advance()
  const from = isAt(cursor, 'Operator', ':') ? null : cursor.expression(0)
  if (isAt(cursor, 'Operator', ':')) {
    cursor.advance()
    const to = isAt(cursor, 'Bracket', ']') ? null : cursor.expression(0)
    const slice = cursor.node<Expression>({ kind: 'slice', base, from, to })
    expect(cursor, 'Bracket', ']')
    return slice
  }
  if (from === null) return unreachable('an index without a value')
  const member = cursor.node<Expression>({
    kind: 'member',
    base,
    property: from,
    optional,
    method: false,
  })
  const node = optional ? cursor.node<Expression>({ kind: 'chain', operand: member }) : member
  expect(cursor, 'Bracket', ']')
  return node
}
