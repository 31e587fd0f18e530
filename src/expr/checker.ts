import { fail } from './fault.ts'
import type { GoType } from './goType.ts'
import type { Expression } from './syntax.ts'

/** The loop whose predicate is being checked. */
export interface Scope {
  readonly collection: GoType
  readonly variables: { readonly [name: string]: GoType }
}

/** What the rules of the checker share. */
export interface Checker {
  /** The names an expression may use: `result` and the functions that Argo adds. */
  readonly environment: ReadonlyMap<string, GoType>
  readonly scopes: Scope[]
  readonly variables: { readonly name: string; readonly type: GoType }[]
  /** What was found out, by expression. An expression that was never looked at has no entry. */
  readonly types: Map<Expression, GoType>
  /** Integer literals that a function wants as floats. */
  readonly floats: Set<Expression>
  readonly visit: (expression: Expression) => GoType
}

export function typeError(message: string): never {
  return fail('type', message)
}
