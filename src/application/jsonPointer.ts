import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'

/** The value that a JSON pointer (RFC 6901) names; undefined if it names none. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  let value: Json | undefined = document
  for (const name of namesOf(pointer)) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(name)]
    else if (isJsonObject(value)) value = Object.hasOwn(value, name) ? value[name] : undefined
    else return undefined
  }
  return value
}

/** The document without what the pointer names; nothing is changed if that is nothing. */
export function withoutValueAt(document: JsonObject, pointer: string): JsonObject {
  if (valueAt(document, pointer) === undefined) return document
  return changed(document, namesOf(pointer), (parent, name) => {
    if (Array.isArray(parent)) return parent.filter((_, index) => index !== Number(name))
    const { [name]: _, ...others } = parent as JsonObject
    return others
  }) as JsonObject
}

/**
 * The document with another value at a place that must be there: the operation `replace` of a JSON
 * patch (RFC 6902), with the error of the library evanphx/json-patch.
 */
export function replacedAt(document: JsonObject, pointer: string, value: Json): Replaced {
  const names = namesOf(pointer)
  const parent = valueAt(document, pointer.slice(0, pointer.lastIndexOf('/')))
  const place = typeof parent === 'object' && parent !== null ? 'key' : 'path'
  if (valueAt(document, pointer) === undefined) {
    const missing = `doc is missing ${place}: ${pointer}: missing value`
    return { ok: false, error: `replace operation does not apply: ${missing}` }
  }
  const replaced = changed(document, names, (within, name) => {
    if (!Array.isArray(within)) return { ...(within as JsonObject), [name]: value }
    return within.map((item: Json, index) => (index === Number(name) ? value : item))
  })
  return { ok: true, object: replaced as JsonObject }
}

/** A document after a replacement, or why it was none. */
export type Replaced =
  | { readonly ok: true; readonly object: JsonObject }
  | { readonly ok: false; readonly error: string }

type Parent = JsonObject | readonly Json[]

function changed(
  value: Json,
  names: readonly string[],
  change: (parent: Parent, name: string) => Json,
): Json {
  const [name, ...rest] = names
  if (name === undefined || typeof value !== 'object' || value === null) return value
  if (rest.length === 0) return change(value as Parent, name)
  if (Array.isArray(value)) {
    return value.map((item: Json, at) => (at === Number(name) ? changed(item, rest, change) : item))
  }
  const object = value as JsonObject
  return { ...object, [name]: changed(object[name] ?? null, rest, change) }
}

function namesOf(pointer: string): readonly string[] {
  if (pointer === '') return []
  const names = pointer.split('/').slice(1)
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}
