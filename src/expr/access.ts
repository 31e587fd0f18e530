import { wrap } from '../go/number.ts'
import { byteAt, byteLength, sliceBytes } from '../go/string.ts'
import { toInt } from './arithmetic.ts'
import { equal, isNil, nilList } from './compare.ts'
import { fail } from './fault.ts'
import { format } from './format.ts'
import { groupsType, intType, listType, uint8Type } from './goType.ts'
import {
  type BoxedMap,
  box,
  boxedInteger,
  conversion,
  type GoValue,
  goMapOf,
  isBoxed,
  itemsOf,
  listValue,
  mapKey,
  memberOf,
  typedList,
  typeName,
  typeOf,
} from './goValue.ts'
import { type Budget, grow, spend } from './limits.ts'
import { methodOf } from './methods.ts'

/** `from[key]` and `from.key`; what is not there is an error, but for the members of a map. */
export function fetch(from: GoValue, key: GoValue): GoValue {
  const items = itemsOf(from)
  if (items !== null) return items[indexIn(items.length, key)] ?? null
  if (typeof from === 'string') {
    return boxedInteger(uint8Type, BigInt(byteAt(from, indexIn(byteLength(from), key))))
  }
  const map = goMapOf(from)
  if (map !== null) return memberOf(map, keyText(key)) ?? null
  const found = fetchBoxed(from, key)
  return found === undefined ? cannotFetch(from, key) : found
}

/** `get(from, key)`: nil where `fetch` would fail for want of an element. */
export function get(from: GoValue, key: GoValue): GoValue {
  if (from === null) return null
  const items = itemsOf(from)
  if (items !== null || typeof from === 'string') {
    const length = items === null ? byteLength(String(from)) : items.length
    const index = placeOf(length, key)
    if (index < 0 || index >= length) return null
    if (items !== null) return items[index] ?? null
    return boxedInteger(uint8Type, BigInt(byteAt(String(from), index)))
  }
  const map = goMapOf(from)
  if (map !== null) return memberOf(map, keyText(key)) ?? null
  if (isBoxed(from) && from[box] === 'map') return entryOf(from, key) ?? null
  return fetchBoxed(from, key) ?? null
}

/** `from[start:end]`, cut to what is there. Strings are cut by their bytes. */
export function slice(from: GoValue, start: GoValue, end: GoValue | undefined): GoValue {
  const items = itemsOf(from)
  if (items === null && typeof from !== 'string')
    return fail('run', `cannot slice ${format(start)}`)
  const length = items === null ? byteLength(String(from)) : items.length
  const to = end === undefined ? length : Math.min(length, bound(length, end))
  const first = Math.min(bound(length, start), to)
  if (items === null) return sliceBytes(String(from), first, to)
  // A part of nothing is nothing, and one of an array is no array any more.
  if (isNil(from)) return from
  const type = typeOf(from)
  return listValue(type.kind === 'array' ? listType : type, items.slice(first, to))
}

/** Whether a list holds an equal element, or a map the key. */
export function contains(haystack: GoValue, needle: GoValue, budget: Budget): boolean {
  if (haystack === null) return false
  const items = itemsOf(haystack)
  if (items !== null) {
    spend(budget, items.length)
    return items.some((item) => equal(item, needle, budget))
  }
  const map = goMapOf(haystack)
  if (map !== null) return memberOf(map, keyText(needle)) !== undefined
  if (isBoxed(haystack) && haystack[box] === 'map') return entryOf(haystack, needle) !== undefined
  // A time is a struct of which nobody sees the fields.
  const fields = isBoxed(haystack) && haystack[box] === 'struct' ? haystack.fields : null
  if (fields !== null || (isBoxed(haystack) && haystack[box] === 'time')) {
    if (typeof needle === 'string') return fields?.has(needle) ?? false
    return fail('run', `cannot use ${typeName(needle)} as field name of ${typeName(haystack)}`)
  }
  return fail('run', `operator "in" not defined on ${typeName(haystack)}`)
}

/** `from..to` with both ends; nothing if it descends. */
export function range(from: GoValue, to: GoValue, budget: Budget): GoValue {
  const first = toInt(from)
  const last = toInt(to)
  // The size wraps around too.
  const size = Math.max(0, Number(wrap(last - first + 1n)))
  grow(budget, size)
  return typedList(
    intType,
    Array.from({ length: size }, (_, index) => first + BigInt(index)),
  )
}

/** The text by which a map with string keys is asked; nil asks for the empty one. */
export function keyText(key: GoValue): string {
  if (key === null) return ''
  if (typeof key === 'string') return key
  const type = typeName(key)
  return fail(
    'run',
    `reflect.Value.MapIndex: value of type ${type} is not assignable to type string`,
  )
}

function indexIn(length: number, key: GoValue): number {
  const index = placeOf(length, key)
  return index >= 0 && index < length ? index : outOfRange(toInt(key), length)
}

/** Says that a list has no such place, counted from its end if it is negative. */
export function outOfRange(wanted: bigint, length: number): never {
  const index = wanted < 0n ? wanted + BigInt(length) : wanted
  return fail('run', `index out of range: ${index} (array length is ${length})`)
}

function placeOf(length: number, key: GoValue): number {
  const index = Number(toInt(key))
  return index < 0 ? length + index : index
}

function bound(length: number, value: GoValue): number {
  return Math.max(0, placeOf(length, value))
}

function fetchBoxed(from: GoValue, key: GoValue): GoValue | undefined {
  if (!isBoxed(from)) return undefined
  const method = typeof key === 'string' ? methodOf(from, key) : null
  if (method !== null) return method
  if (from[box] === 'map') {
    // A group that is not there is Go's nil list.
    return entryOf(from, key) ?? (from.type === groupsType ? nilList : null)
  }
  if (from[box] !== 'struct' && from[box] !== 'time') return undefined
  if (typeof key !== 'string') return fail('run', conversion(key, 'string'))
  return from[box] === 'struct' ? from.fields.get(key) : undefined
}

function entryOf(map: BoxedMap, key: GoValue): GoValue | undefined {
  const isRow = map.type.kind === 'map' && map.type.key.kind === 'string'
  const filed = mapKey(isRow ? keyText(key) : key)
  if (filed !== null) return map.entries.get(filed)?.[1]
  return unhashable(key, map.entries.size === 0)
}

/** Says that a key is none. Go's runtime words it differently where it looks into an empty map. */
export function unhashable(key: GoValue, inEmpty: boolean): never {
  // Of a pair it is the half that cannot be hashed.
  const half = typeOf(key).kind === 'array' && itemsOf(key)?.find((item) => mapKey(item) === null)
  const type = typeName(half || key)
  const flaw = 'hash of unhashable type'
  return fail('run', inEmpty ? `${flaw}: ${type}` : `runtime error: ${flaw} ${type}`)
}

function cannotFetch(from: GoValue, key: GoValue): never {
  return fail('run', `cannot fetch ${format(key)} from ${typeName(from)}`)
}

/** The string that an operand has to be. */
export function asString(value: GoValue): string {
  return typeof value === 'string' ? value : fail('run', conversion(value, 'string'))
}

/** The bool that an operand has to be. */
export function asBool(value: GoValue): boolean {
  return typeof value === 'boolean' ? value : fail('run', conversion(value, 'bool'))
}
