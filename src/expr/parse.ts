import { type Cursor, expect, isAt, newCursor, unexpected } from './cursor.ts'
import { fail } from './fault.ts'
import { MAX_DEPTH, MAX_TEXT } from './limits.ts'
import { binaryOperators, canBeNegated, isBinaryOperator, isChainable } from './operators.ts'
import { parseCall } from './parseCall.ts'
import { parsePrimary } from './parsePrimary.ts'
import { newScanner } from './scan.ts'
import { type BinaryOperator, type Expression, partsOf } from './syntax.ts'

/**
 * Reads an expression of expr-lang 1.17; a fault is thrown by `fail`. What it means for a type of
 * `result` is not looked at.
 */
export function parseText(text: string): Expression {
  if (text.length > MAX_TEXT) {
    fail('text-too-long', `expression is longer than ${MAX_TEXT} characters`)
  }
  const cursor = newCursor(newScanner(text), {
    expression: parseBinary,
    sequence: parseSequence,
  })
  const expression = parseSequence(cursor)
  if (cursor.current.kind !== 'EOF') unexpected(cursor.current)
  if (depthOf(expression) > MAX_DEPTH) {
    fail('too-deep', `expression nests deeper than ${MAX_DEPTH} levels`)
  }
  return expression
}

// `a; b; c` is the value of c. A semicolon at the end is ignored.
function parseSequence(cursor: Cursor): Expression {
  const first = cursor.expression(0)
  const items = [first]
  while (isAt(cursor, 'Operator', ';')) {
    cursor.advance()
    if (cursor.current.kind === 'EOF') break
    items.push(cursor.expression(0))
  }
  return items.length === 1 ? first : cursor.node({ kind: 'sequence', items })
}

// Operators that bind at least as tightly as the given precedence.
function parseBinary(cursor: Cursor, precedence: number): Expression {
  cursor.enter()
  if (precedence === 0 && isAt(cursor, 'Operator', 'let')) return left(cursor, parseLet(cursor))
  if (precedence === 0 && isAt(cursor, 'Operator', 'if')) return left(cursor, parseIf(cursor))
  let node = parsePrimary(cursor)
  let previous = ''
  while (cursor.current.kind === 'Operator') {
    const operator = operatorHere(cursor, precedence)
    if (operator === null) break
    node = parseRight(cursor, node, operator, previous)
    previous = operator.text
  }
  return left(cursor, precedence === 0 ? parseTernary(cursor, node) : node)
}

function left(cursor: Cursor, node: Expression): Expression {
  cursor.leave()
  return node
}

interface OperatorHere {
  readonly text: BinaryOperator | '|'
  readonly negated: boolean
}

// Steps over the operator, unless it binds too loosely for this level.
function operatorHere(cursor: Cursor, precedence: number): OperatorHere | null {
  const token = cursor.current
  const negated = token.value === 'not'
  if (negated) {
    cursor.advance()
    if (!canBeNegated(cursor.current.value)) unexpected(cursor.current)
  }
  const text = cursor.current.value
  const isPipe = text === '|'
  if (!isPipe && !isBinaryOperator(text)) return null
  if ((isPipe ? 0 : binaryOperators[text].precedence) < precedence) {
    if (negated) cursor.putBack(token)
    return null
  }
  cursor.advance()
  return { text, negated }
}

function parseRight(
  cursor: Cursor,
  node: Expression,
  { text, negated }: OperatorHere,
  previous: string,
): Expression {
  if (text === '|') {
    const name = cursor.current.value
    expect(cursor, 'Identifier')
    return parseCall(cursor, name, [node])
  }
  if (previous === '??' && text !== '??') {
    fail(
      'syntax',
      `Operator (${text}) and coalesce expressions (??) cannot be mixed. ` +
        'Wrap either by parentheses.',
    )
  }
  if (isChainable(text)) return parseComparisons(cursor, node, text)
  const { precedence, associativity } = binaryOperators[text]
  const right = cursor.expression(associativity === 'left' ? precedence + 1 : precedence)
  const binary = cursor.node<Expression>({ kind: 'binary', operator: text, left: node, right })
  return negated ? cursor.node({ kind: 'unary', operator: 'not', operand: binary }) : binary
}

// `a < b <= c` is `a < b && b <= c`.
function parseComparisons(cursor: Cursor, first: Expression, operator: BinaryOperator): Expression {
  let root: Expression | null = null
  let node = first
  let text = operator
  while (true) {
    const right = cursor.expression(binaryOperators[text].precedence + 1)
    const one: Expression = cursor.node({ kind: 'binary', operator: text, left: node, right })
    root =
      root === null ? one : cursor.node({ kind: 'binary', operator: '&&', left: root, right: one })
    const next = cursor.current.value
    if (cursor.current.kind !== 'Operator' || !isBinaryOperator(next) || !isChainable(next)) {
      return root
    }
    node = right
    text = next
    cursor.advance()
  }
}

function parseLet(cursor: Cursor): Expression {
  cursor.advance()
  const name = cursor.current.value
  expect(cursor, 'Identifier')
  expect(cursor, 'Operator', '=')
  const value = cursor.expression(0)
  expect(cursor, 'Operator', ';')
  const body = cursor.sequence()
  return cursor.node({ kind: 'let', name, value, body })
}

function parseIf(cursor: Cursor): Expression {
  cursor.enter()
  cursor.advance()
  const test = cursor.expression(0)
  const whenTrue = parseBlock(cursor)
  expect(cursor, 'Operator', 'else')
  const whenFalse = isAt(cursor, 'Operator', 'if') ? parseIf(cursor) : parseBlock(cursor)
  cursor.leave()
  return { kind: 'conditional', ternary: false, test, whenTrue, whenFalse }
}

function parseBlock(cursor: Cursor): Expression {
  expect(cursor, 'Bracket', '{')
  const block = cursor.sequence()
  expect(cursor, 'Bracket', '}')
  return block
}

// `a ? b : c`, and `a ?: c` for `a ? a : c`.
function parseTernary(cursor: Cursor, first: Expression): Expression {
  let test = first
  while (isAt(cursor, 'Operator', '?')) {
    cursor.advance()
    let whenTrue = test
    if (!isAt(cursor, 'Operator', ':')) whenTrue = cursor.expression(0)
    expect(cursor, 'Operator', ':')
    const whenFalse = cursor.expression(0)
    test = cursor.node({ kind: 'conditional', ternary: true, test, whenTrue, whenFalse })
  }
  return test
}

// Level by level instead of downwards, so that a deep tree cannot exhaust the stack here.
function depthOf(expression: Expression): number {
  let depth = 0
  for (let level: readonly Expression[] = [expression]; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) break
    level = [...new Set(level.flatMap(partsOf))]
  }
  return depth
}
