import { collections } from './functions/collections.ts'
import { conversions } from './functions/conversions.ts'
import { optionals } from './functions/optionals.ts'
import { strings } from './functions/strings.ts'
import { times } from './functions/times.ts'
import type { Implementation } from './operators.ts'

/**
 * Every function by its name; one that is called on a target has a dot in front of it and the
 * target as its first argument. These are the standard library and cel-go's extensions `strings`,
 * `sets` and `optional`, as Flux switches them on, without `format` and all that makes bytes.
 */
export const functions: ReadonlyMap<string, Implementation> = new Map<string, Implementation>([
  ...conversions,
  ...collections,
  ...strings,
  ...times,
  ...optionals,
])
