import type { Host } from './builtins/builtin.ts'
import type { GoType } from './goType.ts'
import type { GoValue } from './goValue.ts'
import type { Expression } from './syntax.ts'

/** A compiled expression: a closure over the cells of its program. */
export type Run = () => GoValue

/** The same of what is known to be a bool, or has to be one. */
export type Test = () => boolean

/** A number without its Go type: exact, because it is a float64 or an int that a float64 holds. */
export interface NumberLane {
  readonly run: () => number
  readonly isFloat: boolean
}

/** The element that a loop is at. Nothing recurses, so one cell a loop is enough. */
export interface LoopCell {
  item: GoValue
  index: number
  acc: GoValue
  /** Whether every element is surely a float64. */
  readonly floats: boolean
}

export interface Cell {
  value: GoValue
}

/** What the parts of the compiler share. */
export interface Compiler {
  readonly types: ReadonlyMap<Expression, GoType>
  readonly host: Host
  readonly result: Cell
  /** `result` is a float64, or a list of float64. */
  readonly resultType: GoType
  readonly variables: { readonly name: string; readonly cell: Cell }[]
  readonly loops: LoopCell[]
  readonly compile: (node: Expression) => Run
  readonly test: (node: Expression) => Test
}

/** What is known of a node's type; nothing is, of what was never checked. */
export function knownType(compiler: Compiler, node: Expression): GoType {
  return compiler.types.get(node) ?? { kind: 'unknown' }
}
