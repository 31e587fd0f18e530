import { compareText } from '../go/order.ts'
import { mismatch } from './arithmetic.ts'
import { MAX_VALUE_DEPTH, tooDeep } from './format.ts'
import { sameType } from './goType.ts'
import {
  type BoxedMap,
  box,
  durationOf,
  type GoValue,
  goMapOf,
  integerOf,
  isBoxed,
  itemsOf,
  memberOf,
  typeOf,
} from './goValue.ts'
import { type Budget, newBudget, spend } from './limits.ts'

export type ComparisonOperator = '<' | '>' | '<=' | '>='

/** What the operators mean for float64s: NaN is above, below and equal to nothing. */
export const compareNumbers: {
  readonly [Operator in ComparisonOperator | '==' | '!=']: (a: number, b: number) => boolean
} = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/** The operator compares, and numbers too. */
export function isComparison(operator: string): operator is keyof typeof compareNumbers {
  return Object.hasOwn(compareNumbers, operator)
}

/** Whether the comparison holds; only numbers, strings, times and durations have an order. */
export function compare(operator: ComparisonOperator, a: GoValue, b: GoValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers[operator](a, b)
  if (typeof a === 'string' && typeof b === 'string') {
    return compareNumbers[operator](compareText(a, b), 0)
  }
  const x = orderable(a)
  const y = orderable(b)
  if (x === null || y === null || x.kind !== y.kind) return mismatch(operator, a, b)
  // An int beside a float is compared as a float, as in Go.
  if (typeof x.value === 'bigint' && typeof y.value === 'bigint') {
    return compareNumbers[operator](x.value < y.value ? -1 : x.value > y.value ? 1 : 0, 0)
  }
  return compareNumbers[operator](Number(x.value), Number(y.value))
}

export function less(a: GoValue, b: GoValue): boolean {
  return compare('<', a, b)
}

/**
 * The nil of a list: a group that is not there, what a struct leaves out. It is an empty list, and
 * equal to nil; a boxed list is nil if these are its items.
 */
export const nilList: readonly GoValue[] = []

export function isNil(value: GoValue): boolean {
  return value === null || value === undefined || isNilList(value)
}

function isNilList(value: GoValue): boolean {
  return itemsOf(value) === nilList
}

/**
 * Go's `==` as expr-lang widens it: numbers by value whatever their type, lists element by element;
 * everything else has to be of one type. NaN equals nothing.
 */
export function equal(a: GoValue, b: GoValue, budget: Budget = newBudget(), depth = 0): boolean {
  if (typeof a === typeof b && typeof a !== 'object') return a === b
  if (depth > MAX_VALUE_DEPTH) tooDeep()
  // What is in a value many times over is compared as often.
  spend(budget, 1)
  const x = orderable(a)
  const y = orderable(b)
  if (x !== null && y !== null && x.kind === y.kind) return sameNumber(x.value, y.value)
  const [items, others] = [itemsOf(a), itemsOf(b)]
  if (items !== null && others !== null && areLists(a, b)) {
    spend(budget, items.length >> 1)
    return (
      items.length === others.length &&
      items.every((item, index) => equal(item, others[index] ?? null, budget, depth + 1))
    )
  }
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b)
  return deepEqual(a, b, budget, depth)
}

interface Orderable {
  readonly kind: 'number' | 'duration' | 'time'
  readonly value: number | bigint
}

function orderable(value: GoValue): Orderable | null {
  if (typeof value === 'number') return { kind: 'number', value }
  const integer = integerOf(value)
  if (integer !== null) return { kind: 'number', value: integer }
  const duration = durationOf(value)
  if (duration !== null) return { kind: 'duration', value: duration }
  return isBoxed(value) && value[box] === 'time' ? { kind: 'time', value: value.nanoseconds } : null
}

function sameNumber(a: number | bigint, b: number | bigint): boolean {
  return typeof a === typeof b ? a === b : Number(a) === Number(b)
}

const simpleElements: readonly string[] = ['any', 'string', 'int', 'int64', 'uint8', 'float64']

// Lists of simple elements; one of them has to be a []interface {}, or both of one type.
function areLists(a: GoValue, b: GoValue): boolean {
  const [x, y] = [typeOf(a), typeOf(b)]
  if (x.kind !== 'slice' || y.kind !== 'slice') return false
  const [p, q] = [x.elem.kind, y.elem.kind]
  if (!simpleElements.includes(p) || !simpleElements.includes(q)) return false
  return p === q || p === 'any' || q === 'any'
}

// Go's reflect.DeepEqual: the types have to agree all the way down, and what is one object is
// equal.
function deepEqual(a: GoValue, b: GoValue, budget: Budget, depth: number): boolean {
  if (depth > MAX_VALUE_DEPTH) tooDeep()
  spend(budget, 1)
  if (a === b) return true
  // The nil of a list is no empty list here.
  if (isNilList(a) !== isNilList(b) || !sameType(typeOf(a), typeOf(b))) return false
  const [items, others] = [itemsOf(a), itemsOf(b)]
  if (items !== null && others !== null) {
    return (
      items.length === others.length &&
      items.every((item, index) => deepEqual(item, others[index] ?? null, budget, depth + 1))
    )
  }
  const [map, other] = [goMapOf(a), goMapOf(b)]
  if (map !== null && other !== null) {
    const keys = Object.keys(map)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => {
        const found = memberOf(other, key)
        return found !== undefined && deepEqual(map[key] ?? null, found, budget, depth + 1)
      })
    )
  }
  return isBoxed(a) && isBoxed(b) && sameBoxed(a, b, budget, depth)
}

type BoxedValue = Extract<GoValue, { readonly [box]: unknown }>

function sameBoxed(a: BoxedValue, b: BoxedValue, budget: Budget, depth: number): boolean {
  switch (a[box]) {
    case 'integer':
      return b[box] === 'integer' && a.value === b.value
    case 'time':
      return b[box] === 'time' && a.nanoseconds === b.nanoseconds
    case 'map':
      return b[box] === 'map' && sameEntries(a.entries, b.entries, budget, depth)
    case 'struct':
      return (
        b[box] === 'struct' &&
        [...a.fields].every(([name, value]) =>
          deepEqual(value, b.fields.get(name) ?? null, budget, depth + 1),
        )
      )
    default:
      return false
  }
}

function sameEntries(
  a: BoxedMap['entries'],
  b: BoxedMap['entries'],
  budget: Budget,
  depth: number,
): boolean {
  if (a.size !== b.size) return false
  return [...a].every(([key, [, value]]) => {
    const found = b.get(key)
    return found !== undefined && deepEqual(value, found[1], budget, depth + 1)
  })
}
