import { type CelOutcome, fault, mapKey, type Value } from './value.ts'

/** The member of a map by its key, or of a list by its place. */
export function qualify(of: Value, key: Value): CelOutcome {
  const found = memberIfAny(of, key)
  if (found !== null) return found
  if (of.kind === 'list') return fault(`index out of bounds: ${shown(key)}`)
  return fault(`no such key: ${shown(key)}`)
}

/** The same where absence is no fault: null. A list is never asked for a text. */
export function memberIfAny(of: Value, key: Value): CelOutcome | null {
  if (of.kind === 'map') {
    const name = mapKey(key)
    if (name === null) return fault('unsupported key type')
    return of.entries.get(name)?.value ?? null
  }
  if (of.kind !== 'list') return null
  if (key.kind === 'double' && Number.isInteger(key.value)) return of.items[key.value] ?? null
  if (key.kind !== 'int' && key.kind !== 'uint') {
    return fault(`unsupported index type '${indexTypes[key.kind] ?? key.kind}' in list`)
  }
  return of.items[Number(key.value)] ?? null
}

const indexTypes: { readonly [kind: string]: string } = { null: 'null_type' }

function shown(key: Value): string {
  return 'value' in key ? String(key.value) : key.kind
}
