import { goDurationText } from '../go/duration.ts'
import { formatFloat } from '../go/format.ts'
import { compareText } from '../go/order.ts'
import { monthName, weekdayName } from './calendar.ts'
import { fail } from './fault.ts'
import { monthType, weekdayType } from './goType.ts'
import {
  type Boxed,
  type BoxedMap,
  box,
  durationOf,
  type GoValue,
  goMapOf,
  isBoxed,
  itemsOf,
} from './goValue.ts'
import { formatLayout } from './layout.ts'
import { type Budget, newBudget, payFor, spend, writeOut } from './limits.ts'

/** Values inside values are followed this far. Ours: Go's stack grows, JavaScript's does not. */
export const MAX_VALUE_DEPTH = 500

/** A value as Go's `%v` prints it: `[1 2]`, `map[a:1]`, `<nil>`, `1e+06`. */
export function format(value: GoValue, budget: Budget = newBudget(), depth = 0): string {
  if (depth > MAX_VALUE_DEPTH) tooDeep()
  spend(budget, 1)
  writeOut(budget, typeof value === 'string' ? value.length : 1)
  if (value === null || value === undefined) return '<nil>'
  if (typeof value === 'number') return formatFloat(value)
  if (typeof value === 'string') {
    payFor(budget, value.length)
    return value
  }
  const items = itemsOf(value)
  if (items !== null) return `[${items.map((item) => format(item, budget, depth + 1)).join(' ')}]`
  const map = goMapOf(value)
  if (map !== null) {
    const members = Object.keys(map)
      .sort(compareText)
      .map((key) => `${key}:${format(map[key] ?? null, budget, depth + 1)}`)
    return `map[${members.join(' ')}]`
  }
  return isBoxed(value) ? formatBoxed(value, budget, depth) : String(value)
}

export function tooDeep(): never {
  return fail('too-deep', `value nests deeper than ${MAX_VALUE_DEPTH} levels`)
}

function formatBoxed(value: Boxed, budget: Budget, depth: number): string {
  switch (value[box]) {
    case 'integer':
      return formatInteger(value)
    case 'map':
      return formatMap(value, budget, depth)
    case 'struct': {
      const fields = [...value.fields.values()]
      return `{${fields.map((field) => format(field, budget, depth + 1)).join(' ')}}`
    }
    case 'location':
      return value.name
    case 'time':
      return formatLayout(value, '2006-01-02 15:04:05.999999999 -0700 MST')
    case 'func':
      return '0x0'
    default:
      return ''
  }
}

function formatInteger(value: Extract<GoValue, { readonly [box]: 'integer' }>): string {
  const nanoseconds = durationOf(value)
  if (nanoseconds !== null) return goDurationText(nanoseconds)
  if (value.type === monthType) return monthName(Number(value.value))
  if (value.type === weekdayType) return weekdayName(Number(value.value))
  return String(value.value)
}

// Go sorts keys of mixed types by kind first: numbers, then texts.
function formatMap({ entries }: BoxedMap, budget: Budget, depth: number): string {
  const rank = (key: GoValue): number =>
    ['object', 'boolean', 'bigint', 'number', 'string'].indexOf(typeof key)
  const sorted = [...entries.values()].sort(([a], [b]) => {
    if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
    if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : 1
    return rank(a) - rank(b) || compareFloats(Number(a), Number(b))
  })
  const members = sorted.map(
    ([key, value]) => `${format(key, budget, depth + 1)}:${format(value, budget, depth + 1)}`,
  )
  return `map[${members.join(' ')}]`
}

// NaN comes before every number. No two keys are one number.
function compareFloats(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return a < b ? -1 : 1
}
