import { compare, nilList } from '../compare.ts'
import { fail } from '../fault.ts'
import { MAX_VALUE_DEPTH, tooDeep } from '../format.ts'
import {
  anyType,
  floatType,
  functionType,
  type GoType,
  intType,
  isList,
  isNumericKind,
  isUnknown,
  listType,
  sliceOf,
  stringType,
} from '../goType.ts'
import { box, type GoValue, integerOf, isBoxed, itemsOf, typeName, typeOf } from '../goValue.ts'
import { type Budget, grow, spend } from '../limits.ts'
import { sorted } from '../sort.ts'
import type { Builtins } from './builtin.ts'
import { ruled, shownType, signed } from './define.ts'

/** Built-ins that make one number of many, and the sorting of lists. */
export const aggregates: Builtins = {
  max: extreme('max', '<'),
  min: extreme('min', '>'),
  mean: ruled(numeric('mean'), (values, { budget }) => {
    const all = floatsOf('mean', values, budget)
    return all.length === 0 ? 0 : all.reduce((sum, value) => sum + value, 0) / all.length
  }),
  median: ruled(numeric('median'), (values, { budget }) => {
    const all = floatsOf('median', values, budget)
    spend(budget, all.length)
    return median(all)
  }),
  sort: signed(
    functionType([listType, stringType], listType),
    [intType, floatType, stringType]
      .map((elem) => functionType([sliceOf(elem), stringType], listType))
      .concat(
        [anyType, floatType, stringType, intType].map((elem) =>
          functionType([sliceOf(elem)], listType),
        ),
      ),
    ([list = null, order = 'asc'], { budget }) => {
      const items = sortable(list)
      const descending = isDescending(order)
      // What is no list that Go's sort knows comes out as the nil of one.
      if (items === null) return nilList
      spend(budget, items.length * 4)
      const found = sorted(items, (item) => item, descending)
      grow(budget, items.length)
      return found
    },
  ),
}

function numeric(name: string): (types: readonly GoType[]) => GoType | string {
  return (types) => {
    const [first] = types
    if (first === undefined) return `not enough arguments to call ${name}`
    for (const type of types) {
      if (isUnknown(type) || isList(type)) return anyType
      if (!isNumericKind(type)) {
        return `invalid argument for ${name} (type ${shownType(type)})`
      }
    }
    return first
  }
}

function extreme(name: string, operator: '<' | '>'): Builtins[string] {
  return ruled(numeric(name), (values, { budget }) => best(name, operator, values, budget, 0))
}

// NaN is never better, nor is anything better than NaN: it counts where it stands first.
function best(
  name: string,
  operator: '<' | '>',
  values: readonly GoValue[],
  budget: Budget,
  depth: number,
): GoValue {
  if (depth > MAX_VALUE_DEPTH) tooDeep()
  let found: GoValue = null
  const take = (value: GoValue): void => {
    if (found === null || compare(operator, found, value)) found = value
  }
  for (const value of values) {
    const items = itemsOf(value)
    if (items === null) {
      if (isNumeric(value)) take(value)
      else if (values.length === 1) return value
      else wrongArgument(name, value)
      continue
    }
    const kind = elementKind(value)
    const isSimple = ['any', 'int', 'float64'].includes(kind)
    spend(budget, isSimple ? items.length >> 1 : items.length)
    // A list of numbers is gone through by itself, one of anything together with what was before:
    // NaN can tell.
    if (kind === 'int' || kind === 'float64') {
      if (items.length > 0) take(items.reduce((a, b) => (compare(operator, a, b) ? b : a)))
      continue
    }
    for (const item of items) {
      const isPlain = typeof item === 'number' || integerOf(item) !== null
      if (kind === 'any' && !isPlain && itemsOf(item) === null) wrongArgument(name, item)
      const inner = isPlain ? item : best(name, operator, [item], budget, depth + 1)
      if (kind === 'any' && inner === null) continue
      if (integerOf(inner) === null && typeof inner !== 'number') wrongArgument(name, inner)
      take(inner)
    }
  }
  return found
}

function floatsOf(name: string, values: readonly GoValue[], budget: Budget, depth = 0): number[] {
  if (depth > MAX_VALUE_DEPTH) tooDeep()
  spend(budget, values.length)
  const found: number[] = []
  for (const value of values) {
    const items = itemsOf(value)
    const integer = isBoxed(value) && value[box] === 'integer' ? value.value : integerOf(value)
    if (typeof value === 'number') found.push(value)
    else if (integer !== null) found.push(Number(integer))
    else if (items === null) wrongArgument(name, value)
    else for (const inner of floatsOf(name, items, budget, depth + 1)) found.push(inner)
  }
  return found
}

function isNumeric(value: GoValue): boolean {
  if (typeof value === 'number') return true
  return integerOf(value) !== null || (isBoxed(value) && value[box] === 'integer')
}

function elementKind(value: GoValue): string {
  const type = typeOf(value)
  return type.kind === 'slice' ? type.elem.kind : ''
}

function wrongArgument(name: string, value: GoValue): never {
  return fail('run', `invalid argument for ${name} (type ${typeName(value)})`)
}

// Go sorts NaN before every number.
function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
    return a - b || 0
  })
  const middle = inOrder.length >> 1
  const upper = inOrder[middle] ?? 0
  return inOrder.length % 2 === 1 ? upper : ((inOrder[middle - 1] ?? 0) + upper) / 2
}

function sortable(list: GoValue): readonly GoValue[] | null {
  const type = typeOf(list)
  const known =
    type.kind === 'slice' && ['any', 'int', 'float64', 'string'].includes(type.elem.kind)
  return known ? itemsOf(list) : null
}

function isDescending(order: GoValue): boolean {
  if (typeof order !== 'string') {
    return fail('run', `sort order argument must be a string (got ${typeName(order)})`)
  }
  if (order !== 'asc' && order !== 'desc') {
    fail('run', `invalid order ${order}, expected asc or desc`)
  }
  return order === 'desc'
}

/** The order of a `sortBy`. */
export function sortByOrder(order: GoValue): boolean {
  if (typeof order !== 'string') return fail('run', 'sortBy order argument must be a string')
  if (order !== 'asc' && order !== 'desc') fail('run', 'unknown order, use asc or desc')
  return order === 'desc'
}
