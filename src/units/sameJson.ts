/**
 * Whether two values are the same plain data. Shared parts cost nothing, and the first difference
 * ends it.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  return Array.isArray(a) && Array.isArray(b)
    ? sameItems(a, b)
    : sameFields(a as Fields, b as Fields)
}

type Fields = Readonly<Record<string, unknown>>

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) if (!sameJson(a[index], b[index])) return false
  return true
}

function sameFields(a: Fields, b: Fields): boolean {
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string
    const value = a[key]
    if (value !== undefined && value === b[key]) continue
    if (!Object.hasOwn(b, key) || !sameJson(value, b[key])) return false
  }
  return true
}
