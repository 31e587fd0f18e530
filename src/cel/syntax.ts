import type { Value } from './value.ts'

/**
 * An expression after parsing. The macros of the language are nodes of their own. `at` is where
 * errors about a node point, in UTF-16 units: its operator, dot or bracket, if it has one.
 */
export type Expr = Node & { readonly at: number }

type Node =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'ident'; readonly name: string }
  | Select
  | Index
  /** `has(operand.field)`. */
  | { readonly kind: 'has'; readonly of: Select }
  | Call
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'and' | 'or'; readonly left: Expr; readonly right: Expr }
  | {
      readonly kind: 'conditional'
      readonly test: Expr
      readonly whenTrue: Expr
      readonly whenFalse: Expr
    }
  | Loop
  /** `target.optMap(variable, body)` and `optFlatMap`. */
  | {
      readonly kind: 'optMap' | 'optFlatMap'
      readonly target: Expr
      readonly variable: string
      readonly body: Expr
    }

/** `operand.field`, or `operand.?field`. */
export interface Select {
  readonly kind: 'select'
  readonly operand: Expr
  readonly field: string
  readonly optional: boolean
  readonly at: number
}

/** `operand[index]`, or `operand[?index]`. */
export interface Index {
  readonly kind: 'index'
  readonly operand: Expr
  readonly index: Expr
  readonly optional: boolean
  readonly at: number
}

/** A function, or an operator by its name in the language's own tables, such as `_==_`. */
export interface Call {
  readonly kind: 'call'
  readonly name: string
  /** What stands before the dot; null for a global function. */
  readonly target: Expr | null
  readonly args: readonly Expr[]
  readonly at: number
}

/** `?value` in a list is left out if the optional is empty. */
export interface Item {
  readonly value: Expr
  readonly optional: boolean
}

export interface Entry extends Item {
  readonly key: Expr
}

/** `range.all(variable, body)` and its like; `map` may have a guard. */
export interface Loop {
  readonly kind: 'loop'
  readonly macro: LoopMacro
  readonly range: Expr
  readonly variable: string
  readonly guard: Expr | null
  readonly body: Expr
}

export type LoopMacro = 'all' | 'exists' | 'existsOne' | 'map' | 'filter'
