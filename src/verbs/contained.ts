import { isJsonObject, type Json } from '../units/json.ts'

/**
 * Whether a value says nothing that another does not say too: empty texts, lists and objects say
 * nothing, objects are compared member by member, and a list may go on where the first one ends.
 * (`DeepDerivative` of Kubernetes' equality package over unstructured values: a member has to be
 * there at all, even if its value is empty.)
 */
export function isContained(value: Json, other: Json | undefined): boolean {
  if (other === undefined) return false
  if (value === null || value === '') return value === null || typeof other === 'string'
  if (Array.isArray(value)) {
    if (!Array.isArray(other) || value.length > other.length) return false
    return value.every((entry, index) => isContained(entry, other[index]))
  }
  if (!isJsonObject(value)) return value === other
  if (!isJsonObject(other)) return false
  const keys = Object.keys(value)
  if (keys.length > Object.keys(other).length) return false
  return keys.every((key) =>
    isContained(value[key] ?? null, Object.hasOwn(other, key) ? other[key] : undefined),
  )
}
