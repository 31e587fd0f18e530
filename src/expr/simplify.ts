import type { Checked } from './check.ts'
import { fold, literalType } from './fold.ts'
import type { GoType } from './goType.ts'
import { rebuild } from './rebuild.ts'
import type { Rewrite } from './rewrite.ts'
import {
  addUp,
  anyInsteadOfCount,
  combinePredicates,
  compareWithRange,
  countInsteadOfFilter,
  findInsteadOfFilter,
  findLastInsteadOfFilter,
  lookUp,
  mapWhileFiltering,
  stopCounting,
  sumWhileMapping,
} from './rewrites.ts'
import { sumRange } from './sumRange.ts'
import type { Expression } from './syntax.ts'

/** An expression that is ready to be compiled, with what is known of its parts. */
export interface Simplified {
  readonly expression: Expression
  readonly types: ReadonlyMap<Expression, GoType>
}

/** The order is expr-lang's: a later change sees what an earlier one left. */
const passes: readonly Rewrite[] = [
  lookUp,
  fold,
  compareWithRange,
  mapWhileFiltering,
  countInsteadOfFilter,
  findLastInsteadOfFilter,
  findInsteadOfFilter,
  combinePredicates,
  sumRange,
  addUp,
  sumWhileMapping,
  anyInsteadOfCount,
  stopCounting,
]

/** Makes the changes that expr-lang makes between checking and running. */
export function simplify(expression: Expression, { types, floats }: Checked): Simplified {
  const asFloats: Rewrite = (node) =>
    floats.has(node) && node.kind === 'integer'
      ? { kind: 'float', value: Number(node.value) }
      : null
  let simplified = expression
  for (const pass of [asFloats, ...passes]) simplified = walk(simplified, pass, types)
  return { expression: simplified, types }
}

// Some parts belong to two wholes (the b of `a < b < c`); they are changed once, and stay one part.
function walk(
  expression: Expression,
  rewrite: Rewrite,
  types: Map<Expression, GoType>,
): Expression {
  const done = new Map<Expression, Expression>()
  const visit = (node: Expression): Expression => {
    const known = done.get(node)
    if (known !== undefined) return known
    const rebuilt = rebuild(node, visit)
    keepType(node, rebuilt, types)
    let result = rebuilt
    const changed = rewrite(rebuilt, types)
    if (changed !== null) {
      keepType(rebuilt, changed, types)
      // What was made of two parts may allow one more change.
      result = changed.kind === 'builtin' && rewrite === fold ? rebuild(changed, visit) : changed
      keepType(changed, result, types)
    }
    done.set(node, result)
    return result
  }
  return visit(expression)
}

function keepType(from: Expression, to: Expression, types: Map<Expression, GoType>): void {
  if (from === to || types.has(to)) return
  const type = literalType(to) ?? types.get(from)
  if (type !== undefined) types.set(to, type)
}
