import { formatValue } from '../go/format.ts'
import type { Json } from '../units/json.ts'

/**
 * A value on its way through a path. The original works on Go values: what comes out of the
 * document is JSON, but a path can also hold an int (`{1}`) or reach the bytes of a text (`.*`).
 */
export type Found =
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'byte'; readonly value: number }
  /** The document `null` as a whole: Go has no value for it at all, unlike a null inside. */
  | { readonly kind: 'none' }

export function json(value: Json): Found {
  return { kind: 'json', value }
}

export function isNull(found: Found): boolean {
  return found.kind === 'json' && found.value === null
}

/** Go's name of the type: `float64`, `map[string]interface {}`, `<nil>`. */
export function goTypeOf(found: Found): string {
  if (found.kind === 'int') return 'int'
  if (found.kind === 'byte') return 'uint8'
  if (found.kind === 'none' || found.value === null) return '<nil>'
  const value = found.value
  if (typeof value === 'number') return 'float64'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}'
}

/** Go's `%v` of the value. */
export function printFound(found: Found): string {
  if (found.kind === 'none') return '<invalid reflect.Value>'
  return found.kind === 'json' ? formatValue(found.value) : String(found.value)
}

/**
 * What a node found. Next to an error there are values as well: an existence filter looks only at
 * those, so `[?(@.list[9])]` keeps an element although the index is out of bounds.
 */
export interface Walked {
  readonly values: readonly Found[]
  readonly error: string | null
  /** The original stops here with a Go panic; the error is its text. */
  readonly panic: boolean
}

export function good(values: readonly Found[]): Walked {
  return { values, error: null, panic: false }
}

export function bad(values: readonly Found[], error: string): Walked {
  return { values, error, panic: false }
}
