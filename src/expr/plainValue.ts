import { format, MAX_VALUE_DEPTH, tooDeep } from './format.ts'
import { writeGoJson } from './goJson.ts'
import { type Boxed, box, type GoValue, isBoxed } from './goValue.ts'

/**
 * A Go value in JavaScript's own: nil is null, a list an array, a map or a struct an object. An
 * int of any width is a number, and a bigint where a number would lose digits.
 */
export type PlainValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/**
 * A Go value without what only Go knows of it: its type. A time is its RFC 3339 text, a duration
 * (`1h30m0s`), a month, a weekday and a time zone are what Go prints of them; a function is null.
 */
export function plainValueOf(value: GoValue, depth = 0): PlainValue {
  if (depth > MAX_VALUE_DEPTH) tooDeep()
  if (typeof value === 'bigint') return plainInteger(value)
  if (typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return value.map((item) => plainValueOf(item, depth + 1))
  if (isBoxed(value)) return plainBoxed(value, depth)
  return plainMembers(Object.entries(value), depth)
}

function plainBoxed(value: Boxed, depth: number): PlainValue {
  switch (value[box]) {
    case 'integer':
      return isPrinted(value.type.kind) ? format(value) : plainInteger(value.value)
    case 'list':
      return value.items.map((item) => plainValueOf(item, depth + 1))
    case 'map': {
      const entries = [...value.entries.values()]
      return plainMembers(
        entries.map(([key, member]) => [format(key), member]),
        depth,
      )
    }
    case 'struct':
      return plainMembers([...value.fields], depth)
    case 'time':
      return JSON.parse(writeGoJson(value))
    case 'location':
      return value.name
    case 'func':
      return null
  }
}

function isPrinted(kind: string): boolean {
  return kind === 'duration' || kind === 'month' || kind === 'weekday'
}

// `__proto__` is a key like any other, which an assignment would not make of it.
function plainMembers(
  members: readonly (readonly [string, GoValue])[],
  depth: number,
): { readonly [key: string]: PlainValue } {
  return Object.fromEntries(members.map(([key, value]) => [key, plainValueOf(value, depth + 1)]))
}

function plainInteger(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
