import {
  anyType,
  boolType,
  type FunctionType,
  functionType,
  type GoType,
  groupsType,
  intType,
  listType,
  stringType,
} from '../goType.ts'

/** What a built-in that goes through a list wants in its parentheses, in order. */
export type ArgumentKind = 'value' | 'predicate' | 'optionalPredicate' | 'optionalValue'

/** A built-in that goes through a list with a predicate. The compiler makes its loop. */
export interface Loop {
  readonly arguments: readonly ArgumentKind[]
  /** The type of the name itself, where it is not called. */
  readonly type: FunctionType
}

const one: readonly ArgumentKind[] = ['value', 'predicate']
const optional: readonly ArgumentKind[] = ['value', 'optionalPredicate']
const ordered: readonly ArgumentKind[] = ['value', 'predicate', 'optionalValue']

const toBool = functionType([anyType], boolType)
const toAny = functionType([anyType], anyType)

/** The built-ins with predicates; `#` is the element and `.name` its member. */
export const loops: { readonly [name: string]: Loop } = {
  all: loop(one, boolType),
  none: loop(one, boolType),
  any: loop(one, boolType),
  one: loop(one, boolType),
  filter: loop(one, listType),
  map: loop(one, listType, toAny),
  find: loop(one, anyType),
  findIndex: loop(one, intType),
  findLast: loop(one, anyType),
  findLastIndex: loop(one, intType),
  count: loop(optional, intType),
  sum: loop(optional, intType),
  groupBy: loop(one, groupsType, toAny),
  sortBy: {
    arguments: ordered,
    type: functionType([listType, toBool, stringType], listType),
  },
  reduce: {
    arguments: ordered,
    type: functionType([listType, functionType([anyType, anyType], anyType), anyType], anyType),
  },
}

/** The arguments of a built-in with a predicate; null for every other name. */
export function loopArguments(name: string): readonly ArgumentKind[] | null {
  return Object.hasOwn(loops, name) ? (loops[name]?.arguments ?? null) : null
}

function loop(
  wanted: readonly ArgumentKind[],
  result: GoType,
  predicate: FunctionType = toBool,
): Loop {
  return { arguments: wanted, type: functionType([listType, predicate], result) }
}
