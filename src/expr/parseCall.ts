import { isBuiltinName } from './builtins/builtins.ts'
import { type ArgumentKind, loopArguments } from './builtins/loops.ts'
import { type Cursor, expect, isAt } from './cursor.ts'
import { fail } from './fault.ts'
import { builtin, type Expression } from './syntax.ts'

/** What follows the name of a function; `given` is what a pipe hands it as its first argument. */
export function parseCall(cursor: Cursor, name: string, given: readonly Expression[]): Expression {
  const predicate = loopArguments(name)
  if (predicate !== null) return parsePredicateCall(cursor, name, given, predicate)
  if (isBuiltinName(name)) return cursor.node(builtin(name, parseArguments(cursor, given)))
  const callee = cursor.node<Expression>({ kind: 'identifier', name })
  return cursor.node({ kind: 'call', callee, arguments: parseArguments(cursor, given) })
}

/** Arguments in parentheses, behind those that a pipe has given. */
export function parseArguments(
  cursor: Cursor,
  given: readonly Expression[] = [],
): readonly Expression[] {
  const found = [...given]
  expect(cursor, 'Bracket', '(')
  while (!isAt(cursor, 'Bracket', ')')) {
    if (found.length > given.length) expect(cursor, 'Operator', ',')
    if (isAt(cursor, 'Bracket', ')')) break
    found.push(cursor.expression(0))
  }
  expect(cursor, 'Bracket', ')')
  return found
}

function parsePredicateCall(
  cursor: Cursor,
  name: string,
  given: readonly Expression[],
  wanted: readonly ArgumentKind[],
): Expression {
  const found = [...given]
  const rest = wanted.slice(given.length)
  expect(cursor, 'Bracket', '(')
  for (const [index, argument] of rest.entries()) {
    if (isAt(cursor, 'Bracket', ')')) {
      if (argument.startsWith('optional')) break
      fail('syntax', `expected at least ${rest.length} arguments`)
    }
    if (index > 0) expect(cursor, 'Operator', ',')
    const isValue = argument === 'value' || argument === 'optionalValue'
    found.push(isValue ? cursor.expression(0) : parsePredicate(cursor))
  }
  if (isAt(cursor, 'Operator', ',')) cursor.advance()
  expect(cursor, 'Bracket', ')')
  return cursor.node(builtin(name, found))
}

function parsePredicate(cursor: Cursor): Expression {
  const braced = isAt(cursor, 'Bracket', '{')
  if (braced) cursor.advance()
  cursor.predicates += 1
  const body = braced ? cursor.sequence() : cursor.expression(0)
  if (!braced && isAt(cursor, 'Operator', ';')) {
    fail('syntax', 'wrap predicate with brackets { and }')
  }
  cursor.predicates -= 1
  if (braced) expect(cursor, 'Bracket', '}')
  return cursor.node({ kind: 'predicate', body })
}
