import { nearest } from '../document/nearest.ts'
import { type Path, pathText } from '../document/path.ts'
import { quantityProblem } from '../kinds/quantity.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { setMember } from '../units/setMember.ts'
import { parseRfc3339 } from '../units/time.ts'
import type { ManifestFinding, StructuralCode } from './finding.ts'
import type { Scalar, StructStructure, Structure } from './structure.ts'

/**
 * How an object is kept: `stored` as a controller reads it back, `written` with the empty values
 * still in it.
 */
export type Keeping = 'stored' | 'written'

/** What became of an object, and what was wrong with it. */
export interface Stored {
  readonly value: JsonObject
  readonly findings: readonly ManifestFinding[]
}

/**
 * The object as the API server stores it and a controller reads it: unknown fields are gone, and so
 * are fields with Go's `omitempty` that hold an empty value. Unknown fields, wrong types, missing
 * required fields and repeated list entries are all reported at once. `writtenAt` is what stood in
 * the text where a plain scalar stands in the object.
 */
export function storedValue(
  object: JsonObject,
  structure: Structure,
  keeping: Keeping,
  writtenAt: (path: Path) => string | null = () => null,
): Stored {
  const walk: Walk = { path: [], findings: [], keeping, writtenAt }
  const value = keep(object, structure, walk)
  return { value: isJsonObject(value) ? value : {}, findings: walk.findings }
}

interface Walk {
  readonly path: (string | number)[]
  readonly findings: ManifestFinding[]
  readonly keeping: Keeping
  readonly writtenAt: (path: Path) => string | null
}

function keep(value: Json, structure: Structure, walk: Walk): Json | undefined {
  switch (structure.kind) {
    case 'anything':
      return value
    case 'list':
      if (!Array.isArray(value)) return wrongType(value, 'a list', walk)
      return keepList(value, structure.of, structure.keys, walk)
    case 'map':
      if (!isJsonObject(value)) return wrongType(value, 'an object', walk)
      return keepMap(value, structure.of, walk)
    case 'struct':
      if (!isJsonObject(value)) return wrongType(value, 'an object', walk, structure)
      return keepStruct(value, structure, walk)
    default:
      if (!fits(value, structure.kind)) return wrongType(value, wanted[structure.kind], walk)
      if (typeof value === 'number' && structure.bits === 32 && !isInt32(value)) {
        return wrongType(value, wantedInt32, walk)
      }
      return isOneOf(value, structure.oneOf) ? value : notOneOf(value, structure.oneOf, walk)
  }
}

function isOneOf(value: Json, oneOf: readonly string[]): boolean {
  return oneOf.length === 0 || oneOf.includes(String(value))
}

function notOneOf(value: Json, oneOf: readonly string[], walk: Walk): undefined {
  const message = `${place(walk)} may not be ${named(value)}`
  report('wrong-type', walk, message, `The API server takes one of ${list(oneOf)}.`)
  return undefined
}

function keepStruct(value: JsonObject, structure: StructStructure, walk: Walk): JsonObject {
  const kept: Record<string, Json> = {}
  for (const key of Object.keys(value)) {
    const entry = value[key]
    const member = structure.members.get(key)
    walk.path.push(key)
    if (member === undefined) unknownField(key, entry ?? null, structure, walk)
    else if (entry !== undefined && (entry !== null || member.structure.kind === 'anything')) {
      const result = keep(entry, member.structure, walk)
      const gone = member.omitEmpty && walk.keeping === 'stored' && isEmpty(result)
      if (result !== undefined && !gone) setMember(kept, key, result)
    }
    walk.path.pop()
  }
  for (const name of structure.required) {
    if (value[name] === undefined || value[name] === null) missing(name, walk)
  }
  return kept
}

function keepMap(value: JsonObject, of: Structure, walk: Walk): JsonObject {
  const kept: Record<string, Json> = {}
  for (const [key, entry] of Object.entries(value)) {
    // As `kubectl apply` sends it: nulls are dropped.
    if (entry === null) continue
    walk.path.push(key)
    const result = keep(entry, of, walk)
    walk.path.pop()
    if (result !== undefined) setMember(kept, key, result)
  }
  return kept
}

function keepList(
  list: readonly Json[],
  of: Structure,
  keys: readonly string[],
  walk: Walk,
): readonly Json[] {
  const kept: Json[] = []
  const seen = keys.length > 0 ? new Set<string>() : null
  for (const [index, entry] of list.entries()) {
    walk.path.push(index)
    const result = keep(entry, of, walk)
    if (seen !== null && isJsonObject(entry)) repeated(entry, keys, seen, walk)
    walk.path.pop()
    kept.push(result ?? (of.kind === 'struct' ? {} : null))
  }
  return kept
}

function isEmpty(value: Json | undefined): boolean {
  if (value === '' || value === 0 || value === false || value === undefined) return true
  if (Array.isArray(value)) return value.length === 0
  if (!isJsonObject(value)) return false
  for (const _ in value) return false
  return true
}

function fits(value: Json, kind: Scalar): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'time':
      return typeof value === 'string' && parseRfc3339(value) !== null
    case 'flag':
      return typeof value === 'boolean'
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
    case 'quantity':
      return quantityProblem(value) === ''
    case 'intOrString':
      return typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))
  }
}

// The schema lets it pass, and Go's decoder of an int32 does not.
function isInt32(value: number): boolean {
  return value >= -(2 ** 31) && value < 2 ** 31
}

const wantedInt32 = 'a whole number up to 2147483647'

const wanted: Readonly<Record<Scalar, string>> = {
  text: 'a text',
  time: 'a time such as 2026-01-01T00:00:00Z',
  flag: 'true or false',
  integer: 'a whole number',
  quantity: 'a quantity such as 100m or 1Gi',
  intOrString: 'a whole number or a text',
}

function wrongType(
  value: Json,
  kind: string,
  walk: Walk,
  structure: StructStructure | null = null,
): undefined {
  const message = `${place(walk)} must be ${kind}, not ${named(value)}`
  const hint = structure === null ? howTo(value, kind, walk) : howToNest(value, structure, walk)
  report('wrong-type', walk, message, hint)
  return undefined
}

// What was written in the place of an object is often its only member: `pause: 1m`.
function howToNest(value: Json, { members }: StructStructure, walk: Walk): string {
  const names = [...members.keys()]
  const [only, ...others] = names
  const key = walk.path.at(-1)
  const plain = typeof value === 'string' || typeof value === 'number'
  if (plain && only !== undefined && others.length === 0 && typeof key === 'string') {
    return `Write ${key}: { ${only}: ${walk.writtenAt(walk.path) ?? value} }.`
  }
  return `Its members are ${list(names)}.`
}

function named(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `${typeof value === 'string' ? 'the text ' : ''}${JSON.stringify(value)}`
}

function howTo(value: Json, kind: string, walk: Walk): string {
  if (kind === wanted.text && (typeof value === 'number' || typeof value === 'boolean')) {
    const written = walk.writtenAt(walk.path) ?? String(value)
    const read = written === String(value) ? `a ${typeof value}` : `the ${typeof value} ${value}`
    return `Write it in quotes: "${written}". YAML reads it as ${read} otherwise.`
  }
  if (typeof value === 'string' && kind === wanted.integer && /^-?\d+$/.test(value)) {
    return `Write it without quotes: ${value}`
  }
  if (kind === wanted.quantity || kind === wantedInt32) {
    return 'The API server stores it, but no controller can read the object then.'
  }
  return `The API server accepts ${kind} here and nothing else.`
}

function unknownField(key: string, value: Json, structure: StructStructure, walk: Walk): void {
  const step = structure.members.has('setWeight')
  const what = step ? 'kind of canary step' : 'field'
  const where = pathText(walk.path.slice(0, -1))
  const message = `"${key}" is no ${what}${where === '' ? '' : ` of ${where}`}`
  if (value === null) {
    const hint =
      'Delete the line: `kubectl apply` drops a null, `kubectl create` refuses the field.'
    report('unknown-field', walk, `${message}; its null is dropped`, hint, 'warning')
    return
  }
  const guess = nearest(key, structure.members.keys())
  report(
    step ? 'unknown-step' : 'unknown-field',
    walk,
    `${message}; the API server drops it`,
    guess === null ? `Known are ${list(structure.members.keys())}.` : `Did you mean "${guess}"?`,
  )
}

function list(names: Iterable<string>): string {
  const all = [...names]
  return all.length > 20 ? `${all.slice(0, 20).join(', ')} …` : all.join(', ')
}

function missing(name: string, walk: Walk): void {
  walk.path.push(name)
  report('missing-field', walk, `${place(walk)} is required`, `Add "${name}".`)
  walk.path.pop()
}

function repeated(entry: JsonObject, keys: readonly string[], seen: Set<string>, walk: Walk): void {
  const identity = JSON.stringify(keys.map((key) => entry[key] ?? null))
  if (seen.has(identity)) {
    const names = keys.map((key) => `${key} ${JSON.stringify(entry[key] ?? null)}`).join(', ')
    report('repeated-entry', walk, `${place(walk)} repeats the entry with ${names}`, 'Rename one.')
  }
  seen.add(identity)
}

function place(walk: Walk): string {
  return pathText(walk.path)
}

function report(
  code: StructuralCode,
  walk: Walk,
  message: string,
  hint: string,
  severity: ManifestFinding['severity'] = 'error',
): void {
  const path: Path = [...walk.path]
  walk.findings.push({ code, severity, path, message, hint })
}
