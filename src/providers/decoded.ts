import type { ResultType } from '../expr/resultType.ts'
import type { Json } from '../units/json.ts'

/** The Go type of decoded JSON: every number is a float64. */
export function decodedTypeOf(value: Json): ResultType {
  if (value === null) return 'nil'
  if (typeof value === 'number') return 'float64'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  return Array.isArray(value) ? '[]any' : 'map[string]any'
}
