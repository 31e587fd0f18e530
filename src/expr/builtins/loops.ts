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
  readonly summary: string
  readonly example: string
}

const one: readonly ArgumentKind[] = ['value', 'predicate']
const optional: readonly ArgumentKind[] = ['value', 'optionalPredicate']
const ordered: readonly ArgumentKind[] = ['value', 'predicate', 'optionalValue']

const toBool = functionType([anyType], boolType)
const toAny = functionType([anyType], anyType)

/** The built-ins with predicates; `#` is the element and `.name` its member. */
export const loops: { readonly [name: string]: Loop } = {
  all: loop(one, boolType, 'whether it is true of every element', 'all(result, # >= 0.5)'),
  none: loop(one, boolType, 'whether it is true of no element', 'none(result, # > 1)'),
  any: loop(one, boolType, 'whether it is true of some element', 'any(result, {# < 0.9})'),
  one: loop(one, boolType, 'whether it is true of exactly one element', 'one(result, # < 0.9)'),
  filter: loop(one, listType, 'the elements of which it is true', 'filter(result, # < 0.9)'),
  map: loop(one, listType, 'what becomes of each element', 'map(result, # * 100)', toAny),
  find: loop(one, anyType, 'the first element of which it is true, or nil', 'find(result, # < 1)'),
  findIndex: loop(one, intType, 'the place of that element', 'findIndex(result, # < 0.9)'),
  findLast: loop(one, anyType, 'the last such element, or nil', 'findLast(result, # < 1)'),
  findLastIndex: loop(one, intType, 'the place of that element', 'findLastIndex(result, # < 1)'),
  count: loop(optional, intType, 'of how many elements it is true', 'count(result, # < 0.9)'),
  sum: loop(optional, intType, 'the sum of the elements, or of what becomes of them', 'sum(1..4)'),
  groupBy: loop(
    one,
    groupsType,
    'the elements by what becomes of them',
    'groupBy(1..4, # % 2)[0]',
    toAny,
  ),
  sortBy: {
    arguments: ordered,
    type: functionType([listType, toBool, stringType], listType),
    summary: 'the elements in the order of what becomes of them',
    example: 'sortBy(result, -#)',
  },
  reduce: {
    arguments: ordered,
    type: functionType([listType, functionType([anyType, anyType], anyType), anyType], anyType),
    summary: 'one value of all elements; `#acc` is what there is so far',
    example: 'reduce(1..4, #acc * #)',
  },
}

/** The arguments of a built-in with a predicate; null for every other name. */
export function loopArguments(name: string): readonly ArgumentKind[] | null {
  return Object.hasOwn(loops, name) ? (loops[name]?.arguments ?? null) : null
}

function loop(
  wanted: readonly ArgumentKind[],
  result: GoType,
  summary: string,
  example: string,
  predicate: FunctionType = toBool,
): Loop {
  return { arguments: wanted, type: functionType([listType, predicate], result), summary, example }
}
