import type { Json } from '../units/json.ts'

const deepest = 500

/**
 * A copy of a value as plain data: members that are undefined are gone, as `JSON.stringify` leaves
 * them out. Null is answered for what is no data (functions, circles) wherever it stands.
 */
export function plainJson(value: unknown): Json {
  return copy(value, 0)
}

function copy(value: unknown, depth: number): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'object':
      if (value === null || depth > deepest) return null
      if (Array.isArray(value)) return value.map((entry) => copy(entry, depth + 1))
      return copyMembers(value, depth)
    default:
      return null
  }
}

function copyMembers(value: object, depth: number): Json {
  const copied: Record<string, Json> = {}
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) copied[key] = copy(member, depth + 1)
  }
  return copied
}
