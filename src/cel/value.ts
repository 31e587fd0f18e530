import { isJsonObject, type Json } from '../units/json.ts'

/** A value of the Common Expression Language. */
export type Value =
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int' | 'uint'; readonly value: bigint }
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: Entries }
  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  | { readonly kind: 'timestamp'; readonly value: bigint }
  /** Nanoseconds. */
  | { readonly kind: 'duration'; readonly value: bigint }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'optional'; readonly value: Value | null }

/**
 * The entries of a map by {@link mapKey} of their keys, in the order in which they were written.
 */
export type Entries = ReadonlyMap<string, { readonly key: Value; readonly value: Value }>

/** What an evaluation comes to where there is no value; `&&` and `||` may still absorb it. */
export interface CelFault {
  readonly kind: 'fault'
  /** In cel-go's own words. */
  readonly message: string
}

export type CelOutcome = Value | CelFault

const nothing: Value = { kind: 'null' }
export const yes: Value = { kind: 'bool', value: true }
export const no: Value = { kind: 'bool', value: false }
export const none: Value = { kind: 'optional', value: null }

export function celBool(value: boolean): Value {
  return value ? yes : no
}

export function celString(value: string): Value {
  return { kind: 'string', value }
}

export function celInt(value: bigint | number): Value {
  return { kind: 'int', value: BigInt(value) }
}

export function celList(items: readonly Value[]): Value {
  return { kind: 'list', items }
}

export function some(value: Value): Value {
  return { kind: 'optional', value }
}

export function fault(message: string): CelFault {
  return { kind: 'fault', message }
}

export const noOverload: CelFault = fault('no such overload')

/** Under which a key is kept, so that 1, 1u and 1.0 are one key; null for what is no key. */
export function mapKey(key: Value): string | null {
  switch (key.kind) {
    case 'string':
      return `s${key.value}`
    case 'bool':
      return `b${key.value}`
    case 'int':
    case 'uint':
      return `n${key.value}`
    case 'double':
      return `n${key.value}`
    default:
      return null
  }
}

/** JSON as Kubernetes decodes it: whole numbers are `int`, all others `double`. */
export function celValue(json: Json): Value {
  if (json === null) return nothing
  if (typeof json === 'boolean') return celBool(json)
  if (typeof json === 'string') return celString(json)
  if (typeof json === 'number') {
    return Number.isInteger(json) ? celInt(json) : { kind: 'double', value: json }
  }
  if (!isJsonObject(json)) return celList(json.map(celValue))
  return { kind: 'map', entries: entriesOf(Object.entries(json)) }
}

function entriesOf(members: readonly (readonly [string, Json])[]): Entries {
  return new Map(
    members.map(([name, value]) => [`s${name}`, { key: celString(name), value: celValue(value) }]),
  )
}

/** The name of a value's type, as `type()` answers and errors say it. */
export function typeName(value: Value): string {
  return names[value.kind]
}

/** Whether a bare name stands for a type: `int`, `null_type`. */
export function isTypeName(name: string): boolean {
  return Object.values(names).includes(name) && !name.includes('.')
}

const names: { readonly [K in Value['kind']]: string } = {
  null: 'null_type',
  bool: 'bool',
  int: 'int',
  uint: 'uint',
  double: 'double',
  string: 'string',
  list: 'list',
  map: 'map',
  timestamp: 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
  type: 'type',
  optional: 'optional_type',
}
