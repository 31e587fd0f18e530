import { quote } from '../go/string.ts'
import { unreachable } from '../units/unreachable.ts'
import { format } from './format.ts'
import { binaryOperators, isChainable, unaryOperators } from './operators.ts'
import type {
  Binary,
  Builtin,
  Conditional,
  Expression,
  MemberAccess,
  Pair,
  Unary,
} from './syntax.ts'
import { isIdentifier } from './token.ts'

/** An expression as text. Read again, the text gives the same expression. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'sequence':
      return expression.items.map((item) => print(item)).join('; ')
    case 'let': {
      const { name, value, body } = expression
      return `let ${name} = ${print(value)}; ${printExpression(body)}`
    }
    case 'conditional':
      return printConditional(expression)
    default:
      return print(expression)
  }
}

// What may contain a semicolon or a colon stands in parentheses wherever it is a part.
function print(node: Expression): string {
  switch (node.kind) {
    case 'nil':
      return 'nil'
    case 'bool':
    case 'integer':
      return String(node.value)
    case 'float':
      return printFloat(node.value)
    case 'string':
      return quote(node.value)
    case 'bytes':
      return printBytes(node.value)
    case 'identifier':
      return node.name
    case 'pointer':
      return `#${node.name}`
    case 'unary':
      return printUnary(node)
    case 'binary':
      return printBinary(node)
    case 'chain':
      return print(node.operand)
    case 'member':
      return printMember(node)
    case 'slice': {
      const [from, to] = [node.from, node.to].map((bound) => (bound === null ? '' : print(bound)))
      return `${printBase(node.base)}[${from}:${to}]`
    }
    case 'call':
      return `${printCallee(node.callee)}(${node.arguments.map(print).join(', ')})`
    case 'builtin':
      return printBuiltin(node)
    case 'predicate':
      return `{ ${printExpression(node.body)} }`
    case 'let':
    case 'sequence':
    case 'conditional':
      return `(${printExpression(node)})`
    case 'array':
      return `[${node.items.map(print).join(', ')}]`
    case 'map':
      return `{${node.pairs.map(printPair).join(', ')}}`
    case 'constant':
      return format(node.value)
    case 'lookup':
      return `${wrap(node.operand, true)} in [${[...node.keys.values].join(', ')}]`
    default:
      return unreachable('expression', node)
  }
}

function printFloat(value: number): string {
  const text = String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

function printBytes(value: string): string {
  const bytes = Array.from(value, (byte) => {
    const code = byte.charCodeAt(0)
    return /[\w ]/.test(byte) && code < 128 ? byte : `\\x${code.toString(16).padStart(2, '0')}`
  })
  return `b"${bytes.join('')}"`
}

function wrap(node: Expression, parentheses: boolean): string {
  return parentheses ? `(${printExpression(node)})` : print(node)
}

function printUnary({ operator, operand }: Unary): string {
  const { precedence } = unaryOperators[operator]
  const looser =
    (operand.kind === 'binary' &&
      (operand.operator === '??' || binaryOperators[operand.operator].precedence < precedence)) ||
    (operand.kind === 'unary' && unaryOperators[operand.operator].precedence < precedence)
  return `${operator}${operator === 'not' ? ' ' : ''}${wrap(operand, looser)}`
}

function printBinary(node: Binary): string {
  const chained = printChained(node)
  if (chained !== null) return chained
  const { operator, left, right } = node
  const { precedence, associativity } = binaryOperators[operator]
  const needs = (part: Expression, side: 'left' | 'right'): boolean => {
    if (part.kind === 'unary') return unaryOperators[part.operator].precedence < precedence
    if (part.kind !== 'binary') return false
    if (part.operator === '??') return operator !== '??' || side === 'right'
    const inner = binaryOperators[part.operator].precedence
    // A comparison beside a comparison would become a chain.
    if (inner === precedence) {
      return side !== associativity || (isChainable(operator) && isChainable(part.operator))
    }
    return inner < precedence || printChained(part) !== null
  }
  const [a, b] = [wrap(left, needs(left, 'left')), wrap(right, needs(right, 'right'))]
  return operator === '..' ? `${a}..${b}` : `${a} ${operator} ${b}`
}

// `a < b && b < c` with one and the same b was written `a < b < c`.
function printChained({ operator, left, right }: Binary): string | null {
  if (operator !== '&&' || right.kind !== 'binary' || !isChainable(right.operator)) return null
  if (left.kind !== 'binary') return null
  const last = isChainable(left.operator) ? left : printChained(left) === null ? null : left.right
  if (last?.kind !== 'binary' || last.right !== right.left) return null
  return `${print(left)} ${right.operator} ${printOperand(right.right)}`
}

function printOperand(node: Expression): string {
  const isLoose =
    (node.kind === 'binary' &&
      (node.operator === '??' || binaryOperators[node.operator].precedence <= 20)) ||
    (node.kind === 'unary' && unaryOperators[node.operator].precedence < 20)
  return wrap(node, isLoose)
}

// Numbers, bools and nil end where they end: no dot and no bracket may follow them.
function printBase(base: Expression): string {
  const bare = ['integer', 'float', 'bool', 'nil', 'unary', 'binary'].includes(base.kind)
  return wrap(base, bare)
}

function printMember(node: MemberAccess): string {
  const { base, property, optional } = node
  const named = property.kind === 'string' && isIdentifier(property.value)
  // A name behind a chain would become part of it.
  if (named && (base.kind !== 'chain' || node.method)) {
    return `${printBase(base)}${optional ? '?.' : '.'}${property.value}`
  }
  return `${printBase(base)}${optional ? '?.' : ''}[${print(property)}]`
}

function printCallee(callee: Expression): string {
  return callee.kind === 'identifier' || callee.kind === 'member'
    ? print(callee)
    : `(${printExpression(callee)})`
}

function printBuiltin(node: Builtin): string {
  const parts = node.arguments.map(print)
  const extra = node.map === null ? [] : [`map: ${print(node.map)}`]
  return `${node.name}(${[...parts, ...extra].join(', ')})`
}

function printPair({ key, value }: Pair): string {
  if (key.kind !== 'string') return `(${printExpression(key)}): ${print(value)}`
  return `${isIdentifier(key.value) ? key.value : quote(key.value)}: ${print(value)}`
}

function printConditional(node: Conditional): string {
  const { ternary, test, whenTrue, whenFalse } = node
  if (ternary) {
    return whenTrue === test
      ? `${print(test)} ?: ${print(whenFalse)}`
      : `${print(test)} ? ${print(whenTrue)} : ${print(whenFalse)}`
  }
  const rest =
    whenFalse.kind === 'conditional' && !whenFalse.ternary
      ? printExpression(whenFalse)
      : `{ ${printExpression(whenFalse)} }`
  return `if ${print(test)} { ${printExpression(whenTrue)} } else ${rest}`
}
