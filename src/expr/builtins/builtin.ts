import type { FunctionType, GoType } from '../goType.ts'
import type { GoValue } from '../goValue.ts'
import type { Budget } from '../limits.ts'

/**
 * A built-in function that takes its arguments' values: one entry of the table in `builtins.ts`.
 */
export interface BuiltinFunction {
  /** The type of the name itself, where it is not called. */
  readonly type: FunctionType
  readonly check: ArgumentCheck
  readonly call: (parameters: readonly GoValue[], host: Host) => GoValue
}

/**
 * How the arguments are checked before the expression runs: against signatures, or by a rule of the
 * function's own, which answers with the type of the result or with its objection.
 */
export type ArgumentCheck =
  | { readonly kind: 'signatures'; readonly signatures: readonly FunctionType[] }
  | { readonly kind: 'rule'; readonly validate: (types: readonly GoType[]) => GoType | string }

/** What a built-in may know of the evaluation around it. */
export interface Host {
  readonly budget: Budget
  /** What `now()` answers, in nanoseconds since 1970. */
  now: bigint
}

export type Builtins = { readonly [name: string]: BuiltinFunction }
