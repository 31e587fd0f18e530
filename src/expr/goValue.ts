import {
  anyType,
  boolType,
  durationType,
  type FunctionType,
  floatsType,
  floatType,
  type GoType,
  int64Type,
  intType,
  listType,
  mapType,
  nilType,
  pairType,
  sliceOf,
  stringType,
  typeText,
  uint8Type,
  uint64Type,
} from './goType.ts'

/**
 * A Go value in JavaScript. What results are made of is what JSON decodes to, so that nothing has
 * to be converted: null is nil, a number is a float64, an array is `[]interface {}`, a plain object
 * is `map[string]interface {}`. A bigint is an int, exact to 64 bits. Everything rarer is boxed,
 * with its type. A byte of a string that is not part of valid UTF-8 is the lone surrogate U+DC00 +
 * byte.
 */
export type GoValue = null | boolean | number | bigint | string | readonly GoValue[] | GoMap | Boxed

export interface GoMap {
  readonly [key: string]: GoValue
}

export type Boxed =
  | BoxedInteger
  | BoxedList
  | BoxedMap
  | BoxedStruct
  | GoTime
  | GoLocation
  | GoFunction

/** The mark of a boxed value; a symbol, so that no key of a JSON document can pass for it. */
export const box: unique symbol = Symbol('Go value')

/**
 * An integer that is not an `int`: int64, uint8, time.Duration (in nanoseconds), time.Month,
 * time.Weekday.
 */
export interface BoxedInteger {
  readonly [box]: 'integer'
  readonly type: GoType
  readonly value: bigint
}

/** A list that is not `[]interface {}`. */
export interface BoxedList {
  readonly [box]: 'list'
  readonly type: GoType
  readonly items: readonly GoValue[]
}

/** A map whose keys may be of any type; they are filed under their `mapKey`. */
export interface BoxedMap {
  readonly [box]: 'map'
  readonly type: GoType
  readonly entries: ReadonlyMap<string, readonly [GoValue, GoValue]>
}

export interface BoxedStruct {
  readonly [box]: 'struct'
  readonly type: GoType
  readonly fields: ReadonlyMap<string, GoValue>
}

/** An instant, as nanoseconds since 1970, and the place whose clock shows it. */
export interface GoTime {
  readonly [box]: 'time'
  readonly nanoseconds: bigint
  readonly location: GoLocation
}

export interface GoLocation {
  readonly [box]: 'location'
  readonly name: string
  /** Seconds east of UTC. */
  readonly offset: number
}

export interface GoFunction {
  readonly [box]: 'func'
  readonly type: FunctionType
  readonly call: (parameters: readonly GoValue[]) => GoValue
}

export function isBoxed(value: GoValue): value is Boxed {
  return typeof value === 'object' && value !== null && box in value
}

export function boxedInteger(type: GoType, value: bigint): BoxedInteger {
  const fits = type === uint64Type ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value)
  return { [box]: 'integer', type, value: fits }
}

export function int64(value: bigint): BoxedInteger {
  return boxedInteger(int64Type, value)
}

export function durationValue(nanoseconds: bigint): BoxedInteger {
  return boxedInteger(durationType, nanoseconds)
}

export function typedList(elem: GoType, items: readonly GoValue[]): BoxedList {
  return { [box]: 'list', type: elem === floatType ? floatsType : sliceOf(elem), items }
}

export function pair(first: GoValue, second: GoValue): BoxedList {
  return { [box]: 'list', type: pairType, items: [first, second] }
}

export function bytes(values: readonly number[]): BoxedList {
  return typedList(
    uint8Type,
    values.map((value) => boxedInteger(uint8Type, BigInt(value))),
  )
}

/** The bytes of a `[]uint8`; null if the value is none. */
export function bytesOf(value: GoValue): readonly number[] | null {
  const type = typeOf(value)
  if (type.kind !== 'slice' || type.elem !== uint8Type) return null
  return (itemsOf(value) ?? []).map((item) => Number(integerOf(item)))
}

export function goFunction(type: FunctionType, call: GoFunction['call']): GoFunction {
  return { [box]: 'func', type, call }
}

/** The elements of a list of any type; null if it is no list. */
export function itemsOf(value: GoValue): readonly GoValue[] | null {
  if (Array.isArray(value)) return value
  return isBoxed(value) && value[box] === 'list' ? value.items : null
}

/** The plain `map[string]interface {}` that a value is; null if it is none. */
export function goMapOf(value: GoValue): GoMap | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || box in value) {
    return null
  }
  return value as GoMap
}

/** The member of a plain map, by its own keys only: `constructor` is a key like any other. */
export function memberOf(map: GoMap, key: string): GoValue | undefined {
  return Object.hasOwn(map, key) ? (map[key] ?? null) : undefined
}

/** A plain map that can hold every key, `__proto__` among them. */
export function emptyGoMap(): { [key: string]: GoValue } {
  return Object.create(null) as { [key: string]: GoValue }
}

const integers: readonly GoType[] = [int64Type, uint64Type, uint8Type]

/** The integer that a value is, whatever its width; null for other values, durations among them. */
export function integerOf(value: GoValue): bigint | null {
  if (typeof value === 'bigint') return value
  if (!isBoxed(value) || value[box] !== 'integer') return null
  return integers.includes(value.type) ? value.value : null
}

/** The nanoseconds of a time.Duration; null for other values. */
export function durationOf(value: GoValue): bigint | null {
  if (!isBoxed(value) || value[box] !== 'integer') return null
  return value.type === durationType ? value.value : null
}

/** The type of a value at run time. */
export function typeOf(value: GoValue): GoType {
  switch (typeof value) {
    case 'number':
      return floatType
    case 'string':
      return stringType
    case 'boolean':
      return boolType
    case 'bigint':
      return intType
    default:
      if (value === null || value === undefined) return nilType
      if (Array.isArray(value)) return listType
      return isBoxed(value) ? boxedType(value) : mapType
  }
}

function boxedType(value: Boxed): GoType {
  if (value[box] === 'time') return { kind: 'time' }
  if (value[box] === 'location') return { kind: 'location' }
  return value.type
}

/** The type of a value as Go's `%T` prints it. */
export function typeName(value: GoValue): string {
  return value === null || value === undefined ? '<nil>' : typeText(typeOf(value))
}

/** What Go says of a value that is not of the kind it has to be. */
export function conversion(value: GoValue, wanted: string): string {
  const found = value === null || value === undefined ? 'nil' : typeName(value)
  return `interface conversion: interface {} is ${found}, not ${wanted}`
}

/**
 * What a value is filed under in a map with keys of any type; null if Go cannot hash it. NaN equals
 * no key.
 */
export function mapKey(value: GoValue): string | null {
  if (typeof value === 'number') return `float64 ${value === 0 ? 0 : value}`
  if (itemsOf(value) !== null && typeOf(value).kind !== 'array') return null
  if (goMapOf(value) !== null || typeOf(value).kind === 'map') return null
  if (isBoxed(value) && value[box] === 'integer') return `${typeName(value)} ${value.value}`
  // A struct with a list in it cannot be hashed.
  const fields = isBoxed(value) && value[box] === 'struct' ? [...value.fields.values()] : []
  if (fields.some((field) => itemsOf(field) !== null)) return null
  if (isBoxed(value) && value[box] === 'time') return `time ${value.nanoseconds}`
  const items = itemsOf(value)
  const keys = items?.map(mapKey)
  if (keys !== undefined) return keys.includes(null) ? null : JSON.stringify(keys)
  return `${typeName(value)} ${String(value)}`
}

/** Elements of a list as Go's type of them declares them; only a `[]interface {}` needs no box. */
export function listValue(type: GoType, items: readonly GoValue[]): GoValue {
  return type.kind === 'slice' && type.elem === anyType ? items : { [box]: 'list', type, items }
}
