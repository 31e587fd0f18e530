import { aggregates } from './aggregates.ts'
import { bits } from './bits.ts'
import type { Builtins } from './builtin.ts'
import { encoding } from './encoding.ts'
import { lists } from './lists.ts'
import { maps } from './maps.ts'
import { numbers } from './numbers.ts'
import { stringBuiltins } from './strings.ts'
import { times } from './times.ts'

/** The built-in functions of expr-lang 1.17.8 that take no predicate. */
export const builtins: Builtins = {
  ...numbers,
  ...aggregates,
  ...lists,
  ...maps,
  ...stringBuiltins,
  ...encoding,
  ...times,
  ...bits,
}

/** Whether the name is that of a built-in without predicate. */
export function isBuiltinName(name: string): boolean {
  return Object.hasOwn(builtins, name)
}
