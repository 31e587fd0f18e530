import { unreachable } from '../units/unreachable.ts'

/**
 * The Go type of a value, known before the condition runs or read off the value. `unknown` is a
 * value of which nothing is known; `any` is one that Go declares as `interface {}`. They are
 * handled alike and printed differently.
 */
export type GoType =
  | { readonly kind: PlainKind }
  /** `known` is what the elements are known to be where Go's own type says only `interface {}`. */
  | { readonly kind: 'slice'; readonly elem: GoType; readonly known: GoType }
  | { readonly kind: 'array'; readonly elem: GoType; readonly length: number }
  | MapType
  | StructType
  | FunctionType

/** `name` is the one it was declared with; '' for a type that is only spelled out. */
export interface MapType {
  readonly kind: 'map'
  readonly name: string
  readonly key: GoType
  readonly elem: GoType
}

export interface StructType {
  readonly kind: 'struct'
  readonly name: string
  readonly fields: readonly StructField[]
}

type PlainKind =
  | 'unknown'
  | 'nil'
  | 'any'
  | 'bool'
  | 'int'
  | 'int64'
  | 'uint64'
  | 'uint8'
  | 'float64'
  | 'string'
  | 'time'
  | 'duration'
  | 'month'
  | 'weekday'
  | 'location'
  | 'zone'
  | 'stringPointer'
  | 'statusCode'

export interface StructField {
  readonly name: string
  readonly type: GoType
}

export interface FunctionType {
  readonly kind: 'func'
  readonly parameters: readonly GoType[]
  readonly variadic: boolean
  readonly result: GoType
  /** Whether it returns an error beside its result. */
  readonly fallible: boolean
}

const plain = (kind: PlainKind): GoType => ({ kind })

export const unknownType: GoType = plain('unknown')
export const nilType: GoType = plain('nil')
export const anyType: GoType = plain('any')
export const boolType: GoType = plain('bool')
export const intType: GoType = plain('int')
export const int64Type: GoType = plain('int64')
export const uint64Type: GoType = plain('uint64')
export const uint8Type: GoType = plain('uint8')
export const floatType: GoType = plain('float64')
export const stringType: GoType = plain('string')
/** `*string`, which operators take for a string. */
export const stringPointerType: GoType = plain('stringPointer')
/** A string of a type of its own, so that it equals no other string. */
export const statusCodeType: GoType = plain('statusCode')
export const timeType: GoType = plain('time')
export const durationType: GoType = plain('duration')
export const monthType: GoType = plain('month')
export const weekdayType: GoType = plain('weekday')
/** A pointer to a time zone. */
export const locationType: GoType = plain('location')
/** What that pointer points to. */
const zoneType = plain('zone')

export function sliceOf(elem: GoType): GoType {
  return { kind: 'slice', elem, known: elem }
}

/** `[]interface {}` of which the elements' type is known all the same. */
export function listOf(known: GoType): GoType {
  return { kind: 'slice', elem: anyType, known }
}

export function mapOf(key: GoType, elem: GoType, name = ''): MapType {
  return { kind: 'map', name, key, elem }
}

/** What Prometheus answers with; one object, so that it can be told by identity. */
export const floatsType: GoType = sliceOf(floatType)
export const listType: GoType = sliceOf(anyType)
export const bytesType: GoType = sliceOf(uint8Type)
export const mapType: GoType = mapOf(stringType, anyType)
export const pairsMapType: GoType = mapOf(anyType, anyType)
export const groupsType: GoType = mapOf(anyType, listType)
export const pairType: GoType = { kind: 'array', elem: anyType, length: 2 }

export function functionType(
  parameters: readonly GoType[],
  result: GoType,
  options: { readonly variadic?: boolean; readonly fallible?: boolean } = {},
): FunctionType {
  const { variadic = false, fallible = false } = options
  return { kind: 'func', parameters, variadic, result, fallible }
}

const names: { readonly [K in PlainKind]: string } = {
  unknown: 'unknown',
  nil: 'unknown',
  any: 'interface {}',
  bool: 'bool',
  int: 'int',
  int64: 'int64',
  uint64: 'uint64',
  uint8: 'uint8',
  float64: 'float64',
  string: 'string',
  time: 'time.Time',
  duration: 'time.Duration',
  month: 'time.Month',
  weekday: 'time.Weekday',
  location: '*time.Location',
  zone: 'time.Location',
  stringPointer: '*string',
  statusCode: 'types.StatusCode',
}

/** A type as Go's reflection prints it, and as errors show it. */
export function typeText(type: GoType): string {
  switch (type.kind) {
    case 'slice':
      return `[]${typeText(type.elem)}`
    case 'array':
      return `[${type.length}]${typeText(type.elem)}`
    case 'map':
      if (type.name !== '') return type.name
      return `map[${typeText(type.key)}]${typeText(type.elem)}`
    case 'struct':
      if (type.name !== '') return type.name
      return `struct { ${type.fields.map(fieldText).join('; ')} }`
    case 'func':
      return functionText(type)
    default:
      return names[type.kind] ?? unreachable('type')
  }
}

function fieldText({ name, type }: StructField): string {
  return `${name} ${typeText(type)}`
}

function functionText({ parameters, variadic, result, fallible }: FunctionType): string {
  const last = parameters.length - 1
  const texts = parameters.map((type, index) =>
    variadic && index === last ? `...${typeText(elementOf(type))}` : typeText(type),
  )
  const out = fallible ? `(${typeText(result)}, error)` : typeText(result)
  return `func(${texts.join(', ')}) ${out}`
}

export function isUnknown(type: GoType): boolean {
  return type.kind === 'unknown' || type.kind === 'any'
}

/** The type behind a pointer, which is what operators look at. */
export function dereferenced(type: GoType): GoType {
  if (type.kind === 'location') return zoneType
  return type.kind === 'stringPointer' ? stringType : type
}

/** Whether Go's reflection calls it a number: also durations, months and days of the week. */
export function isNumericKind(type: GoType): boolean {
  return isNumber(type) || ['duration', 'month', 'weekday'].includes(type.kind)
}

/** Go's built-in integers; a `time.Duration` is none of them. */
export function isInteger(type: GoType): boolean {
  return ['int', 'int64', 'uint64', 'uint8'].includes(type.kind)
}

export function isNumber(type: GoType): boolean {
  return type.kind === 'float64' || isInteger(type)
}

export function isList(type: GoType): boolean {
  return type.kind === 'slice' || type.kind === 'array'
}

/** What an element of a list or a map is. */
export function elementOf(type: GoType): GoType {
  if (type.kind === 'slice') return type.known
  if (type.kind === 'array' || type.kind === 'map') return type.elem
  return unknownType
}

/** Whether two types are one type to Go, whatever more is known about their elements. */
export function sameType(a: GoType, b: GoType): boolean {
  return a === b || typeText(a) === typeText(b)
}

/** Whether a value of the first type may stand where Go wants the second. */
export function assignable(from: GoType, to: GoType): boolean {
  if (from.kind === 'nil')
    return ['any', 'map', 'slice', 'func', 'location', 'stringPointer'].includes(to.kind)
  if (from.kind === 'unknown' || to.kind === 'unknown' || to.kind === 'nil') return false
  return to.kind === 'any' || sameType(from, to)
}

/** Whether `==` between the two makes sense to Go's checker. */
export function comparable(a: GoType, b: GoType): boolean {
  return (
    isUnknown(a) ||
    isUnknown(b) ||
    a.kind === 'nil' ||
    b.kind === 'nil' ||
    (isNumber(a) && isNumber(b)) ||
    (isList(a) && isList(b)) ||
    assignable(a, b)
  )
}
