import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'

/**
 * The object without the part that a JSON pointer (RFC 6901) names; the very object if it has no
 * such part.
 */
export function withoutPointer(object: JsonObject, pointer: string): JsonObject {
  const steps = pointer.split('/').slice(1)
  const names = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return names.length === 0 ? object : (removed(object, names) as JsonObject)
}

function removed(value: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return value
  if (Array.isArray(value)) {
    const index = /^\d+$/.test(name) ? Number(name) : -1
    if (index < 0 || index >= value.length) return value
    if (rest.length === 0) return value.filter((_, at) => at !== index)
    return value.map((entry: Json, at) => (at === index ? removed(entry, rest) : entry))
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, name)) return value
  const { [name]: member, ...others } = value
  return rest.length === 0 ? others : { ...value, [name]: removed(member as Json, rest) }
}
