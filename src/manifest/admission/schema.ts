import { type Path, pathText } from '../../document/path.ts'
import { formatJson } from '../../go/format.ts'
import { compareText } from '../../go/order.ts'
import { timeProblem } from '../../go/parseTime.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import type { Member, Scalar, StructStructure, Structure } from '../structure.ts'
import { type FieldError, fieldError, typeError } from './fieldError.ts'

/** What the schema of a CRD says against an object: types, what is missing, what may not be. */
export function schemaErrors(
  object: JsonObject,
  structure: StructStructure,
): readonly FieldError[] {
  return structErrors(object, structure, [])
}

function errorsAt(value: Json, structure: Structure, at: Path): readonly FieldError[] {
  switch (structure.kind) {
    case 'anything':
      return []
    case 'list':
      if (!Array.isArray(value)) return [mistyped(value, 'array', at)]
      return value.flatMap((entry, index) => errorsAt(entry, structure.of, [...at, index]))
    case 'map':
      if (!isJsonObject(value)) return [mistyped(value, 'object', at)]
      return sorted(value).flatMap(([key, entry]) => errorsAt(entry, structure.of, [...at, key]))
    case 'struct':
      if (!isJsonObject(value)) return [mistyped(value, 'object', at)]
      return structErrors(value, structure, at)
    default:
      return scalarErrors(value, structure, at)
  }
}

function structErrors(
  object: JsonObject,
  { members, required }: StructStructure,
  at: Path,
): readonly FieldError[] {
  const errors = sorted(object).flatMap(([key, value]) => {
    const member = members.get(key)
    // A null is no value: it has been dropped.
    if (member === undefined || value === null) return []
    return memberErrors(value, member, [...at, key])
  })
  const missing = required
    .filter((name) => (object[name] ?? null) === null && members.get(name)?.fallback === null)
    .toSorted(compareText)
    .map((name) => fieldError([...at, name], { type: 'required' }))
  return [...errors, ...missing]
}

function memberErrors(value: Json, { structure, free }: Member, at: Path): readonly FieldError[] {
  if (free) return []
  // What may hold anything has to be an object all the same.
  if (structure.kind === 'anything' && !isJsonObject(value)) return [mistyped(value, 'object', at)]
  return errorsAt(value, structure, at)
}

function sorted(object: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(object)
    .map(([key, value]) => [key, value as Json] as const)
    .sort(([a], [b]) => compareText(a, b))
}

function scalarErrors(
  value: Json,
  { kind, oneOf }: Extract<Structure, { oneOf: unknown }>,
  at: Path,
): readonly FieldError[] {
  const type = schemaType(value)
  switch (kind) {
    case 'intOrString':
    case 'quantity':
      return eitherErrors(value, kind, at)
    case 'time':
      return timeErrors(value, at)
    default: {
      const wanted = wantedTypes[kind]
      if (type !== wanted) return [mistyped(value, wanted, at)]
      if (oneOf.length === 0 || oneOf.includes(String(value))) return []
      return [fieldError(at, { type: 'notSupported', value, supported: oneOf })]
    }
  }
}

const wantedTypes: Readonly<Record<Exclude<Scalar, 'intOrString' | 'quantity' | 'time'>, string>> =
  {
    text: 'string',
    integer: 'integer',
    flag: 'boolean',
  }

const decimals = '(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))'
const suffixes = `([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?${decimals})`
const quantityForm = new RegExp(`^(\\+|-)?${decimals}(${suffixes})?$`)

// An IntOrString is an `anyOf` of two types: the server tells that, and the best of the two.
function eitherErrors(
  value: Json,
  kind: 'intOrString' | 'quantity',
  at: Path,
): readonly FieldError[] {
  const type = schemaType(value)
  if (type === 'string' && kind === 'quantity' && !quantityForm.test(String(value))) {
    const form = String(quantityForm).slice(1, -1)
    const detail = `${pathText(at)} in body should match '${form}'`
    return [fieldError(at, { type: 'invalid', value }, detail)]
  }
  if (type === 'integer' || type === 'string') return []
  const none = `"${pathText(at)}" must validate at least one schema (anyOf)`
  return [
    mistyped(value, 'integer,string', at),
    { type: 'invalid', field: '<nil>', body: `Invalid value: "": ${none}`, at },
    mistyped(value, 'integer', at),
  ]
}

function timeErrors(value: Json, at: Path): readonly FieldError[] {
  if (typeof value === 'string') {
    return isTime(value) ? [] : [misfit(formatJson(value), 'date-time', at)]
  }
  // A list passes: the check of formats is for texts, and that of types leaves lists to it.
  if (Array.isArray(value)) return []
  const format = typeof value === 'number' ? (Number.isInteger(value) ? 'int64' : 'float64') : ''
  return [misfit(formatJson(format), 'date-time', at)]
}

// The server's own form is wider than RFC 3339 by little: a small `t` or `z` will do.
function isTime(text: string): boolean {
  return timeProblem(text.toUpperCase()) === ''
}

function mistyped(value: Json, wanted: string, at: Path): FieldError {
  return misfit(formatJson(schemaType(value)), wanted, at)
}

function misfit(shown: string, wanted: string, at: Path): FieldError {
  const field = pathText(at)
  const detail = `${field} in body must be of type ${wanted}: ${shown}`
  return typeError(at, field, `Invalid value: ${shown}: ${detail}`)
}

/** The word of a schema for the type of a value. */
function schemaType(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

/** Entries of keyed lists with the keys of one before. */
export function duplicateErrors(
  value: Json,
  structure: Structure,
  at: Path,
): readonly FieldError[] {
  if (structure.kind === 'list' && Array.isArray(value)) {
    return [
      ...value.flatMap((entry, index) => duplicateErrors(entry, structure.of, [...at, index])),
      ...repeatedEntries(value, structure, at),
    ]
  }
  if (!isJsonObject(value)) return []
  return sorted(value).flatMap(([key, entry]) => {
    if (structure.kind === 'map') return duplicateErrors(entry, structure.of, [...at, key])
    const member = structure.kind === 'struct' ? structure.members.get(key) : undefined
    if (member === undefined || member.free) return []
    return duplicateErrors(entry, member.structure, [...at, key])
  })
}

function repeatedEntries(
  list: readonly Json[],
  { of, keys }: Extract<Structure, { kind: 'list' }>,
  at: Path,
): readonly FieldError[] {
  if (keys.length === 0) return []
  const seen = new Set<string>()
  return list.flatMap((entry, index) => {
    if (!isJsonObject(entry)) return []
    const identity = identityOf(entry, of, keys)
    const text = formatJson(identity)
    if (!seen.has(text)) {
      seen.add(text)
      return []
    }
    return [fieldError([...at, index], { type: 'duplicate', value: identity })]
  })
}

function identityOf(entry: JsonObject, of: Structure, keys: readonly string[]): JsonObject {
  const identity: Record<string, Json> = {}
  for (const key of keys) {
    const fallback = of.kind === 'struct' ? (of.members.get(key)?.fallback ?? null) : null
    const value = entry[key] ?? fallback
    if (value !== null) identity[key] = value
  }
  return identity
}
