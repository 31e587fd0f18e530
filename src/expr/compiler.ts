import type { Host } from './builtins/builtin.ts'
import { fail } from './fault.ts'
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
  /**
   * Where every element is surely a float64, it is in `number`: a field for numbers alone is twice
   * as fast.
   */
  readonly floats: boolean
  item: GoValue
  number: number
  index: number
  acc: GoValue
}

/** Takes the loop to an element. */
export function moveTo(cell: LoopCell, item: GoValue): void {
  if (cell.floats) cell.number = item as number
  else cell.item = item
}

/** Stands for the elements of a map, which Go counts in a loop and cannot fetch. */
export const noElement: readonly GoValue[] = []

/** The element that the loop is at. */
export function elementAt(cell: LoopCell): Run {
  if (cell.floats) return () => cell.number
  return () => {
    const { item } = cell
    if (item === noElement) fail('run', 'reflect: call of reflect.Value.Index on map Value')
    return item
  }
}

export interface Cell {
  value: GoValue
}

/** A name that stands for what its cell holds. */
export interface Variable {
  readonly name: string
  readonly cell: Cell
}

/** What the parts of the compiler share. */
export interface Compiler {
  readonly types: ReadonlyMap<Expression, GoType>
  readonly host: Host
  readonly result: Cell
  /** `result` is a float64, or a list of float64. */
  readonly resultType: GoType
  /** The variables beside `result` that the environment has. */
  readonly given: readonly Variable[]
  /** Those that `let` has declared, where the compiler is. */
  readonly variables: Variable[]
  readonly loops: LoopCell[]
  readonly strays: GoValue[]
  readonly compile: (node: Expression) => Run
  readonly test: (node: Expression) => Test
}

/** What is known of a node's type; nothing is, of what was never checked. */
export function knownType(compiler: Compiler, node: Expression): GoType {
  return compiler.types.get(node) ?? { kind: 'unknown' }
}
