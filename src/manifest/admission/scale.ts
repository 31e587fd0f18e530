import { formatValue } from '../../go/format.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { type FieldError, fieldError } from './fieldError.ts'

const at = ['spec', 'replicas']
const field = '.spec.replicas'

/** What the `scale` subresource of a Rollout says against `spec.replicas`. */
export function scaleErrors(object: JsonObject): readonly FieldError[] {
  const spec = object.spec ?? null
  if (spec === null) return []
  if (!isJsonObject(spec)) return [inaccessible(spec, 'map[string]interface {}')]
  const replicas = spec.replicas ?? null
  if (replicas === null) return []
  if (typeof replicas !== 'number' || !Number.isInteger(replicas)) {
    return [inaccessible(replicas, 'int64')]
  }
  if (replicas < 0) return [say(replicas, 'should be a non-negative integer')]
  const most = 2 ** 31 - 1
  return replicas > most ? [say(replicas, `should be less than or equal to ${most}`)] : []
}

function inaccessible(value: Json, expected: string): FieldError {
  const what = `${formatValue(value)} is of the type ${typeOf(value)}`
  return say(0, `${field} accessor error: ${what}, expected ${expected}`)
}

function say(value: number, detail: string): FieldError {
  return { ...fieldError(at, { type: 'invalid', value }, detail), field }
}

function typeOf(value: Json): string {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64'
  return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}'
}
