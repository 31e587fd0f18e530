import { outOfRange } from './access.ts'
import { power } from './arithmetic.ts'
import { compareNumbers } from './compare.ts'
import type { Compiler, NumberLane, Test } from './compiler.ts'
import { type GoValue, itemsOf } from './goValue.ts'
import type { Binary, Expression, MemberAccess } from './syntax.ts'

// Most conditions compare a float of the result with a literal. Where it is certain that a value is
// a float64 (or a small int), it needs no Go type at run time, and the comparison is JavaScript's
// own.

/** A node as a bare number, or null if that would lose its type. */
export function numberLane(compiler: Compiler, node: Expression): NumberLane | null {
  switch (node.kind) {
    case 'float': {
      const { value } = node
      return { run: () => value, isFloat: true }
    }
    case 'integer': {
      const value = Number(node.value)
      return Number.isSafeInteger(value) ? { run: () => value, isFloat: false } : null
    }
    case 'identifier': {
      const { result } = compiler
      const isResult = node.name === 'result' && compiler.resultType.kind === 'float64'
      return isResult ? { run: () => result.value as number, isFloat: true } : null
    }
    case 'pointer': {
      const loop = compiler.loops.at(-1)
      if (node.name !== '' || loop?.floats !== true) return null
      return { run: () => loop.number, isFloat: true }
    }
    case 'member':
      return elementLane(compiler, node)
    case 'builtin':
      return node.name === 'len' ? lengthLane(compiler, node.arguments[0]) : null
    case 'unary': {
      const inner = node.operator === '-' ? numberLane(compiler, node.operand) : null
      return inner?.isFloat === true ? { run: () => -inner.run(), isFloat: true } : null
    }
    case 'binary':
      return arithmeticLane(compiler, node)
    default:
      return null
  }
}

/**
 * Whether a node is surely a list of float64: the result of a Prometheus query, or a part of it.
 */
export function isFloatList(compiler: Compiler, node: Expression): boolean {
  if (node.kind === 'slice') return isFloatList(compiler, node.base)
  const type = compiler.resultType
  if (node.kind !== 'identifier' || node.name !== 'result') return false
  return type.kind === 'slice' && type.elem.kind === 'float64'
}

/** A comparison of two bare numbers; null if they are none. */
export function comparisonLane(
  compiler: Compiler,
  operator: keyof typeof compareNumbers,
  left: Expression,
  right: Expression,
): Test | null {
  const a = numberLane(compiler, left)?.run
  const b = a === undefined ? undefined : numberLane(compiler, right)?.run
  if (a === undefined || b === undefined) return null
  const holds = compareNumbers[operator]
  // A literal on the right is by far the most frequent case, and worth a closure without a call.
  if (right.kind !== 'float' && right.kind !== 'integer') return () => holds(a(), b())
  const limit = Number(right.value)
  const cell = left.kind === 'pointer' ? compiler.loops.at(-1) : undefined
  return cell === undefined ? () => holds(a(), limit) : () => holds(cell.number, limit)
}

function elementLane(compiler: Compiler, { base, property }: MemberAccess): NumberLane | null {
  if (!isFloatList(compiler, base) || property.kind !== 'integer') return null
  const wanted = Number(property.value)
  const list = compiler.compile(base)
  const run = (): number => {
    const items = itemsOf(list()) as readonly number[]
    const index = wanted < 0 ? items.length + wanted : wanted
    const item = items[index]
    if (item !== undefined) return item
    return outOfRange(property.value, items.length)
  }
  return { run, isFloat: true }
}

function lengthLane(compiler: Compiler, list: Expression | undefined): NumberLane | null {
  if (list === undefined || !isFloatList(compiler, list)) return null
  const run = compiler.compile(list)
  return { run: () => (itemsOf(run()) as readonly GoValue[]).length, isFloat: false }
}

// Two ints could leave the range in which a float64 is exact, except in a division, which makes a
// float.
function arithmeticLane(compiler: Compiler, node: Binary): NumberLane | null {
  if (!['+', '-', '*', '/', '**', '^'].includes(node.operator)) return null
  const a = numberLane(compiler, node.left)
  const b = a === null ? null : numberLane(compiler, node.right)
  if (a === null || b === null) return null
  const makesFloat = a.isFloat || b.isFloat || ['/', '**', '^'].includes(node.operator)
  if (!makesFloat) return null
  return { run: arithmetic(node.operator, a.run, b.run), isFloat: true }
}

function arithmetic(operator: string, a: () => number, b: () => number): () => number {
  switch (operator) {
    case '+':
      return () => a() + b()
    case '-':
      return () => a() - b()
    case '*':
      return () => a() * b()
    case '/':
      return () => a() / b()
    default:
      return () => power(a(), b())
  }
}
