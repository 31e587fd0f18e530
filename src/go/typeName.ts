import type { Json } from '../units/json.ts'

// How Go calls the types that Kubernetes decodes JSON into: whole numbers are int64 there.

/** `%T`: `string`, `int64`, `map[string]interface {}`, `<nil>`. */
export function typeNameOf(value: Json): string {
  const kind = reflectKindOf(value)
  if (kind === 'map') return 'map[string]interface {}'
  if (kind === 'slice') return '[]interface {}'
  return kind === 'invalid' ? '<nil>' : kind
}

/** `reflect.Kind`: `string`, `int64`, `map`, `slice`, `invalid` of nothing at all. */
export function reflectKindOf(value: Json): string {
  if (value === null) return 'invalid'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64'
  if (typeof value === 'string') return 'string'
  return Array.isArray(value) ? 'slice' : 'map'
}
