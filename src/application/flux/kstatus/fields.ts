import { formatValue } from '../../../go/format.ts'
import { typeNameOf } from '../../../go/typeName.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'

/** A field of an object, or why it cannot be one of its type. */
export type Nested<T> =
  | { readonly found: true; readonly value: T; readonly error: '' }
  | { readonly found: false; readonly value: null; readonly error: string }

const absent: Nested<never> = { found: false, value: null, error: '' }

/** `unstructured.NestedInt64`: absence is fine, another type is an error. */
export function nestedInt(object: JsonObject, path: string): Nested<number> {
  return nested(object, path, 'int64', (value): value is number => Number.isInteger(value))
}

/** `unstructured.NestedString`. */
export function nestedText(object: JsonObject, path: string): Nested<string> {
  return nested(object, path, 'string', (value): value is string => typeof value === 'string')
}

function nested<T extends Json>(
  object: JsonObject,
  path: string,
  type: string,
  fits: (value: Json) => value is T,
): Nested<T> {
  const value = lookUp(object, path)
  if (value === undefined) return absent
  if ('error' in value) return { found: false, value: null, error: value.error }
  if (fits(value.value)) return { found: true, value: value.value, error: '' }
  return { found: false, value: null, error: wrongType(path, value.value, type) }
}

function lookUp(
  object: JsonObject,
  path: string,
): { readonly value: Json } | { readonly error: string } | undefined {
  let value: Json = object
  let walked = ''
  for (const name of path.split('.')) {
    if (value === null) return undefined
    walked += walked === '' ? name : `.${name}`
    if (!isJsonObject(value)) return { error: wrongType(walked, value, 'map[string]interface{}') }
    const next: Json | undefined = Object.hasOwn(value, name) ? value[name] : undefined
    if (next === undefined) return undefined
    value = next
  }
  return { value }
}

function wrongType(path: string, value: Json, expected: string): string {
  const held = `${formatValue(value)} is of the type ${typeNameOf(value)}`
  return `.${path} accessor error: ${held}, expected ${expected}`
}

/** kstatus' `GetIntField`: whatever is no whole number counts as absent. */
export function intAt(object: JsonObject, path: string, otherwise: number): number {
  const { value } = nestedInt(object, path)
  return value ?? otherwise
}

/** kstatus' `GetStringField`. */
export function textAt(object: JsonObject, path: string, otherwise: string): string {
  const { value } = nestedText(object, path)
  return value ?? otherwise
}
