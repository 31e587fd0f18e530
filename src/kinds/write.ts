import { compareText } from '../go/order.ts'
import { quoteJson } from '../go/quoteJson.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { isJsonObject } from '../units/json.ts'
import { parseRfc3339, rfc3339 } from '../units/time.ts'
import { canonicalQuantity } from './quantity.ts'
import { anything, type Field, type Shape } from './shape.ts'

/**
 * A value as Go's `encoding/json` prints it after it went through the struct that the shape
 * describes: unknown fields are gone, known ones stand in the struct's order, zero values are left
 * out where Go leaves them out. A value of the wrong type counts as absent: that it is wrong is
 * validation's to say.
 */
export function write(value: Json | undefined, shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? quoteJson(value) : '""'
    case 'integer':
      return typeof value === 'number' ? String(value) : '0'
    case 'flag':
      return value === true ? 'true' : 'false'
    case 'quantity':
      return quoteJson(canonicalQuantity(value))
    case 'intOrString':
      return typeof value === 'string'
        ? quoteJson(value)
        : typeof value === 'number'
          ? `${value}`
          : '0'
    case 'time':
      return typeof value === 'string' ? writeTime(value) : 'null'
    case 'anything':
      return writeAnything(value)
    case 'list':
      return Array.isArray(value) ? writeList(value, shape.of) : 'null'
    case 'map':
      return isJsonObject(value) ? writeMap(value, shape.of) : 'null'
    case 'struct':
      return writeStruct(isJsonObject(value) ? value : nothing, shape.fields)
  }
}

const nothing: JsonObject = {}

function writeStruct(value: JsonObject, fields: readonly Field[]): string {
  let members = ''
  for (const field of fields) {
    const member = writeField(value[field.name], field)
    if (member === '') continue
    members += members === '' ? field.key + member : `,${field.key}${member}`
  }
  return `{${members}}`
}

/** The printed value, or '' if the field is left out. */
function writeField(value: Json | undefined, field: Field): string {
  if (value === undefined || value === null) {
    if (field.written === 'always') return write(undefined, field.shape)
    return field.written === 'orNull' || (value === null && field.shape.kind === 'anything')
      ? 'null'
      : ''
  }
  const printed = write(value, field.shape)
  return field.written === 'unlessEmpty' && empty.has(printed) ? '' : printed
}

const empty: ReadonlySet<string> = new Set(['""', '0', 'false', 'null', '[]', '{}'])

function writeList(values: readonly Json[], of: Shape): string {
  let entries = ''
  for (const value of values) entries += entries === '' ? write(value, of) : `,${write(value, of)}`
  return `[${entries}]`
}

function writeMap(value: JsonObject, of: Shape): string {
  let members = ''
  for (const key of Object.keys(value).sort(compareText)) {
    const member = `${quoteJson(key)}:${write(value[key], of)}`
    members += members === '' ? member : `,${member}`
  }
  return `{${members}}`
}

function writeAnything(value: Json | undefined): string {
  if (typeof value === 'string') return quoteJson(value)
  if (Array.isArray(value)) return writeList(value, anything)
  if (isJsonObject(value)) return writeMap(value, anything)
  return value === undefined ? 'null' : String(value)
}

// Kubernetes' Time prints UTC with whole seconds; Go's zero time is no time.
function writeTime(value: string): string {
  const at = parseRfc3339(value)
  if (at === null) return 'null'
  const printed = rfc3339(at)
  return printed === '0001-01-01T00:00:00Z' ? 'null' : `"${printed}"`
}
