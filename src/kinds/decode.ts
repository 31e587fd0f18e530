import { formatFloat32, formatJsonNumber } from '../go/format.ts'
import { compareText } from '../go/order.ts'
import { timeProblem } from '../go/parseTime.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { quantityProblem } from './quantity.ts'
import type { Field, Shape } from './shape.ts'

/**
 * Who decodes: `lint` reads with Go's encoding/json and sigs.k8s.io/yaml, to which capitals are one
 * and numbers are texts where texts are wanted; an API `server` takes everything as it is.
 */
export type Decoder = 'lint' | 'server'

/** What a decoder made of a value, and what it says if that is not all. */
export interface Decoded {
  /** Fields by their own names, texts where texts are wanted; null stands for Go's zero. */
  readonly value: JsonObject
  /** Go's text about a value that does not fit its field; '' if all do. */
  readonly error: string
  /** The same where unknown fields are refused: the first thing that is wrong. */
  readonly strictError: string
  /** The ways to the fields that the type does not have. */
  readonly unknown: readonly string[]
}

/** An object as Go decodes it into a struct: what does not fit is left out, and told. */
export function decodeObject(object: JsonObject, shape: Shape, decoder: Decoder): Decoded {
  const walk: Walk = {
    decoder,
    fields: [],
    struct: '',
    way: [],
    unknown: [],
    saved: '',
    refused: '',
    aborted: '',
    embedded: 0,
  }
  const value = decode(object, shape, walk)
  const { saved, refused, aborted, unknown } = walk
  return {
    value: isJsonObject(value) ? value : {},
    error: aborted || saved,
    strictError: aborted || refused,
    unknown,
  }
}

interface Walk {
  readonly decoder: Decoder
  /** The names of the fields on the way, without positions in lists. */
  readonly fields: string[]
  /** The struct whose field is being decoded. */
  struct: string
  readonly way: string[]
  readonly unknown: string[]
  /** The first thing that does not fit; decoding goes on. */
  saved: string
  /** The same, or a field that is not known. */
  refused: string
  /** What a type with a decoder of its own refused; that ends the decoding. */
  aborted: string
  /** How many embedded structs are around: below one no number becomes a text. */
  embedded: number
}

type Result = Json | undefined

function decode(value: Json, shape: Shape, walk: Walk): Result {
  if (walk.aborted !== '') return undefined
  if (value === null && shape.kind !== 'anything') return undefined
  switch (shape.kind) {
    case 'anything':
      return value
    case 'list':
      return Array.isArray(value) ? decodeList(value, shape.of, walk) : misfit(value, shape, walk)
    case 'map':
      return isJsonObject(value) ? decodeMap(value, shape.of, walk) : misfit(value, shape, walk)
    case 'struct':
      return isJsonObject(value) ? decodeStruct(value, shape, walk) : misfit(value, shape, walk)
    case 'text':
      return decodeText(value, shape, walk)
    case 'flag':
      return typeof value === 'boolean' ? value : misfit(value, shape, walk)
    case 'integer':
      return fitsInteger(value, shape) ? value : misfit(value, shape, walk)
    case 'intOrString':
      if (typeof value === 'string' || fitsInteger(value, shape)) return value
      return abort(mismatch(value, shape, walk), walk)
    case 'quantity':
      return decodeOwn(value, quantityProblem(value), walk)
    case 'time':
      if (typeof value !== 'string') return abort(mismatch(value, shape, walk), walk)
      return decodeOwn(value, timeProblem(value), walk)
  }
}

function decodeText(value: Json, shape: Shape, walk: Walk): Result {
  if (typeof value === 'string') return value
  const coerces = walk.decoder === 'lint' && walk.embedded === 0
  if (coerces && typeof value === 'boolean') return String(value)
  if (coerces && typeof value === 'number') {
    return Number.isInteger(value) ? String(value) : formatFloat32(value)
  }
  return misfit(value, shape, walk)
}

function decodeOwn(value: Json, problem: string, walk: Walk): Result {
  return problem === '' ? value : abort(problem, walk)
}

function abort(problem: string, walk: Walk): undefined {
  walk.aborted = problem
  return undefined
}

function fitsInteger(value: Json, { goType }: Shape): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false
  const size = goType === 'int64' ? 2 ** 63 : 2 ** 31
  return value >= -size && value < size
}

function misfit(value: Json, shape: Shape, walk: Walk): undefined {
  const problem = mismatch(value, shape, walk)
  if (walk.saved === '') walk.saved = problem
  if (walk.refused === '') walk.refused = problem
  return undefined
}

function mismatch(value: Json, { goType, kind }: Shape, walk: Walk): string {
  const numeric = typeof value === 'number' && (kind === 'integer' || kind === 'intOrString')
  const what = numeric ? `number ${formatJsonNumber(value)}` : jsonType(value)
  const field = walk.struct === '' ? '' : `struct field ${walk.struct}.${walk.fields.join('.')}`
  return field === ''
    ? `json: cannot unmarshal ${what} into Go value of type ${goType}`
    : `json: cannot unmarshal ${what} into Go ${field} of type ${goType}`
}

/** Go's word for the type of a JSON value. */
export function jsonType(value: Json): string {
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'boolean') return 'bool'
  return value === null ? 'null' : typeof value
}

function decodeList(list: readonly Json[], of: Shape, walk: Walk): Json {
  return list.map((entry, index) => {
    walk.way.push(`[${index}]`)
    const result = decode(entry, of, walk)
    walk.way.pop()
    return result ?? zeroOf(of)
  })
}

// What Go leaves in an element that it could not fill.
function zeroOf(shape: Shape): Json {
  switch (shape.kind) {
    case 'struct':
      return {}
    case 'text':
      return ''
    case 'integer':
    case 'intOrString':
      return 0
    case 'flag':
      return false
    default:
      return null
  }
}

function decodeMap(map: JsonObject, of: Shape, walk: Walk): Json {
  const decoded: Record<string, Json> = {}
  for (const key of Object.keys(map).sort(compareText)) {
    walk.way.push(`.${key}`)
    const result = decode(map[key] ?? null, of, walk)
    walk.way.pop()
    define(decoded, key, result ?? zeroOf(of))
  }
  return decoded
}

function decodeStruct(
  object: JsonObject,
  shape: Extract<Shape, { kind: 'struct' }>,
  walk: Walk,
): Json {
  const decoded: Record<string, Json> = {}
  const outer = walk.struct
  for (const key of Object.keys(object).sort(compareText)) {
    walk.way.push(`.${key}`)
    const field = fieldNamed(key, shape.fields, walk.decoder)
    if (field === null) refuseField(key, walk)
    else {
      const result = decodeField(object[key] ?? null, field, shape, walk)
      if (result !== undefined) define(decoded, field.name, joined(decoded[field.name], result))
      walk.struct = outer
    }
    walk.way.pop()
  }
  return decoded
}

function decodeField(value: Json, field: Field, struct: Shape, walk: Walk): Result {
  const { goType } = struct
  const inside = field.through === '' ? 0 : 1
  const before = walk.fields.length
  walk.struct = goType.slice(goType.indexOf('.') + 1)
  if (inside === 1) walk.fields.push(field.through)
  walk.fields.push(field.name)
  walk.embedded += inside
  const result = decode(value, field.shape, walk)
  walk.embedded -= inside
  // An abort keeps its place: Go's decoder does not come back from there.
  if (walk.aborted === '') walk.fields.length = before
  return result
}

function fieldNamed(key: string, fields: readonly Field[], decoder: Decoder): Field | null {
  const exact = fields.find(({ name }) => name === key)
  if (exact !== undefined || decoder === 'server') return exact ?? null
  const lower = key.toLowerCase()
  return fields.find(({ name }) => name.toLowerCase() === lower) ?? null
}

function refuseField(key: string, walk: Walk): void {
  walk.unknown.push(walk.way.join('').slice(1))
  if (walk.refused === '') walk.refused = `json: unknown field ${JSON.stringify(key)}`
}

// Two spellings of one field fill the same map or struct.
function joined(before: Json | undefined, after: Json): Json {
  return isJsonObject(before) && isJsonObject(after) ? { ...before, ...after } : after
}

function define(object: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') object[key] = value
  else {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
}
