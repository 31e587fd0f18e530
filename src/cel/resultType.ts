import type { SyntaxProblem } from './problem.ts'
import type { Expr } from './syntax.ts'
import { isTypeName } from './value.ts'

/**
 * The type that an expression has before anything is known of its variables: what is selected from
 * them is `dyn`.
 */
export function resultType(expr: Expr): string {
  switch (expr.kind) {
    case 'literal':
      return expr.value.kind
    case 'has':
    case 'and':
    case 'or':
      return 'bool'
    case 'conditional': {
      const [left, right] = [resultType(expr.whenTrue), resultType(expr.whenFalse)]
      return left === right ? left : 'dyn'
    }
    case 'loop':
      return expr.macro === 'map' || expr.macro === 'filter' ? 'list(dyn)' : 'bool'
    case 'call':
      return calls.get(expr.name) ?? 'dyn'
    case 'list':
      return 'list(dyn)'
    case 'map':
      return 'map(dyn, dyn)'
    default:
      return 'dyn'
  }
}

const calls: ReadonlyMap<string, string> = new Map([
  ...[
    ...['_==_', '_!=_', '_<_', '_<=_', '_>_', '_>=_', '@in', '!_'],
    ...['bool', 'contains', 'startsWith', 'endsWith', 'matches', 'hasValue'],
    ...['intersects', 'equivalent'],
  ].map((name) => [name, 'bool'] as const),
  ...['int', 'size', 'indexOf', 'lastIndexOf'].map((name) => [name, 'int'] as const),
  ...['string', 'join', 'lowerAscii', 'upperAscii', 'trim', 'replace', 'substring', 'charAt'].map(
    (name) => [name, 'string'] as const,
  ),
  ['double', 'double'],
  ['uint', 'uint'],
])

/** The names that are neither variables nor types nor bound by a macro, each where it stands. */
export function undeclared(expr: Expr, known: readonly string[]): readonly SyntaxProblem[] {
  const inside = (...parts: readonly Expr[]) => parts.flatMap((part) => undeclared(part, known))
  switch (expr.kind) {
    case 'literal':
      return []
    case 'ident':
      if (known.includes(expr.name) || isTypeName(expr.name)) return []
      return [{ at: expr.at, message: `undeclared reference to '${expr.name}' (in container '')` }]
    case 'select':
      return inside(expr.operand)
    case 'index':
      return inside(expr.operand, expr.index)
    case 'has':
      return inside(expr.of)
    case 'call': {
      const target = expr.target
      const namespace = target?.kind === 'ident' && namespaces.has(target.name)
      return inside(...(target === null || namespace ? [] : [target]), ...expr.args)
    }
    case 'list':
      return inside(...expr.items.map(({ value }) => value))
    case 'map':
      return inside(...expr.entries.flatMap(({ key, value }) => [key, value]))
    case 'and':
    case 'or':
      return inside(expr.left, expr.right)
    case 'conditional':
      return inside(expr.test, expr.whenTrue, expr.whenFalse)
    case 'loop': {
      const bound = [...known, expr.variable]
      const guard = expr.guard === null ? [] : undeclared(expr.guard, bound)
      return [...inside(expr.range), ...guard, ...undeclared(expr.body, bound)]
    }
    default:
      return [...inside(expr.target), ...undeclared(expr.body, [...known, expr.variable])]
  }
}

const namespaces = new Set(['sets', 'optional', 'strings'])
