import { compareNumbers, isComparison } from './compare.ts'
import { type Evaluate, no, yes } from './evaluation.ts'
import type { GoType } from './goType.ts'
import type { GoValue } from './goValue.ts'
import type { Binary, Expression } from './syntax.ts'

// By far the most conditions compare the bare result with literals. Such a one can neither fail nor
// ask for the time, and costs nothing that a budget would have to know of: it needs no more than
// the comparison itself.

/** Makes the evaluation of a condition; what is not of the expected type is asked `otherwise`. */
export type Direct = (otherwise: Evaluate) => Evaluate

/** The condition as comparisons of the bare result; null if it does anything else. */
export function direct(expression: Expression, { kind }: GoType): Direct | null {
  if (kind !== 'string' && kind !== 'float64') return null
  if (kind === 'string' && expression.kind === 'binary' && isResult(expression.left)) {
    return equalText(expression)
  }
  const holds = compared(expression, kind)
  if (holds === null) return null
  return kind === 'string'
    ? (otherwise) => (result, now) =>
        typeof result === 'string' ? (holds(result) ? yes : no) : otherwise(result, now)
    : (otherwise) => (result, now) =>
        typeof result === 'number' ? (holds(result) ? yes : no) : otherwise(result, now)
}

function isResult(node: Expression): boolean {
  return node.kind === 'identifier' && node.name === 'result'
}

// Without a call in between: `result == "ok"` is what the tutorials ask.
function equalText({ operator, right }: Binary): Direct | null {
  if (right.kind !== 'string' || (operator !== '==' && operator !== '!=')) return null
  const text = right.value
  const [same, other] = operator === '==' ? [yes, no] : [no, yes]
  return (otherwise) => (result, now) =>
    typeof result === 'string' ? (result === text ? same : other) : otherwise(result, now)
}

/** Only ever asked about values of the expected type. */
type Holds = (result: GoValue) => boolean

function compared(node: Expression, kind: 'string' | 'float64'): Holds | null {
  if (node.kind === 'unary') {
    if (node.operator !== '!' && node.operator !== 'not') return null
    const operand = compared(node.operand, kind)
    return operand === null ? null : (result) => !operand(result)
  }
  if (node.kind !== 'binary') return null
  if (isResult(node.left)) return kind === 'string' ? withText(node) : withNumber(node)
  const a = compared(node.left, kind)
  const b = a === null ? null : compared(node.right, kind)
  if (a === null || b === null) return null
  switch (node.operator) {
    case 'and':
    case '&&':
      return (result) => a(result) && b(result)
    case 'or':
    case '||':
      return (result) => a(result) || b(result)
    default:
      return null
  }
}

function withText({ operator, right }: Binary): Holds | null {
  if (right.kind !== 'string') return null
  const text = right.value
  if (operator === '==') return (result) => result === text
  return operator === '!=' ? (result) => result !== text : null
}

function withNumber({ operator, right }: Binary): Holds | null {
  if (right.kind !== 'float' && right.kind !== 'integer') return null
  const limit = Number(right.value)
  if (right.kind === 'integer' && !Number.isSafeInteger(limit)) return null
  if (!isComparison(operator)) return null
  const holds = compareNumbers[operator]
  return (result) => holds(result as number, limit)
}
