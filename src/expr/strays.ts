import type { Cell, Run } from './compiler.ts'
import type { GoValue } from './goValue.ts'
import { type Expression, partsOf } from './syntax.ts'

// expr-lang 1.17.8 runs on a stack, and its findLast and findLastIndex leave a bool on it for each
// element that they look at, below their result. Whoever wants two values from the stack gets such
// a stray instead of the one that was pushed first: `3 == findLast([3], true)` compares true with
// 3. Argo's users get these answers, so they are given here. Only expressions with such a function
// behind another operand, or in the predicate of a map or a filter, pay for it.

/** What was left lying below the value that is computed last. */
export type Strays = GoValue[]

/** The parts of the expression, itself among them, that leave strays behind. */
export function strayingParts(expression: Expression): ReadonlySet<Expression> {
  const known = new Map<Expression, boolean>()
  const strays = (node: Expression): boolean => {
    const found = known.get(node)
    if (found !== undefined) return found
    const inParts = partsOf(node).map(strays).includes(true)
    const own =
      node.kind === 'builtin' && (node.name === 'findLast' || node.name === 'findLastIndex')
    known.set(node, own || inParts)
    return own || inParts
  }
  strays(expression)
  return new Set([...known.keys()].filter((node) => known.get(node)))
}

/** The operands that a node takes from the stack at once, in the order in which they are pushed. */
export function stackedOperands(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'binary':
      return ['and', '&&', 'or', '||', '??'].includes(node.operator) ? [] : [node.left, node.right]
    case 'array':
      return node.items
    case 'map':
      return node.pairs.flatMap(({ key, value }) => [key, value])
    case 'builtin':
      return node.arguments.some((argument) => argument.kind === 'predicate') ? [] : node.arguments
    case 'member':
      return [node.base, node.property]
    case 'slice':
      return [node.base, node.to, node.from].filter((part) => part !== null)
    case 'call':
      return [...node.arguments, node.callee]
    default:
      return []
  }
}

/** Runs the operands and hands each cell what the stack has for it: the values that lie on top. */
export function takeFromStack(
  operands: readonly Run[],
  cells: readonly Cell[],
  strays: Strays,
): void {
  const stack: GoValue[] = []
  for (const run of operands) {
    const before = strays.length
    const value = run()
    stack.push(...strays.splice(before), value)
  }
  const taken = stack.splice(stack.length - cells.length)
  for (const [index, cell] of cells.entries()) cell.value = taken[index] ?? null
  strays.push(...stack)
}

/** What a list gets that takes so many values from the top of the stack. */
export function gathered(stack: GoValue[], count: number, strays: Strays): readonly GoValue[] {
  if (stack.length > count) strays.push(...stack.splice(0, stack.length - count))
  return stack
}
