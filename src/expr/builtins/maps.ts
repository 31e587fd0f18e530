import { unhashable } from '../access.ts'
import { fail } from '../fault.ts'
import { format } from '../format.ts'
import { type GoType, isUnknown, listType, pairsMapType, pairType } from '../goType.ts'
import {
  box,
  type GoValue,
  goMapOf,
  isBoxed,
  itemsOf,
  mapKey,
  pair,
  typedList,
  typeName,
} from '../goValue.ts'
import { grow } from '../limits.ts'
import type { BuiltinFunction, Builtins } from './builtin.ts'
import { oneList, ruled, shownType, wantCount } from './define.ts'
import { kindText } from './kindText.ts'

/**
 * Built-ins on maps. Go goes through a map in no order; here it is that of the keys' appearance.
 */
export const maps: Builtins = {
  keys: ofMap('cannot get keys from', '', (entries) => entries.map(([key]) => key)),
  values: ofMap('cannot get values from', '', (entries) =>
    found(entries).map(([, value]) => value),
  ),
  toPairs: ofMap('cannot transform', ' to pairs', (entries) =>
    typedList(
      pairType,
      found(entries).map(([key, value]) => pair(key, value)),
    ),
  ),
  fromPairs: ruled(
    (types) => {
      const found = oneList('cannot transform', pairsMapType).validate(types)
      return typeof found === 'string' && types.length === 1 ? `${found} from pairs` : found
    },
    ([list = null], { budget }) => {
      const items = itemsOf(list)
      if (items === null) return fail('run', `cannot transform ${reflected(list)} from pairs`)
      grow(budget, items.length)
      return { [box]: 'map', type: pairsMapType, entries: new Map(items.map(entryOf)) }
    },
  ),
}

type Entry = readonly [GoValue, GoValue]

function ofMap(
  verb: string,
  rest: string,
  change: (entries: readonly Entry[]) => GoValue,
): BuiltinFunction {
  const validate = (types: readonly GoType[]): GoType | string => {
    const [type] = types
    const objection = wantCount(types, 1)
    if (objection !== null || type === undefined) return objection ?? ''
    const isMap = isUnknown(type) || type.kind === 'map'
    return isMap ? listType : `${verb} ${shownType(type)}${rest}`
  }
  return ruled(validate, ([value = null], { budget }) => {
    const entries = entriesOf(value)
    if (entries === null) return fail('run', `${verb} ${kindText(value)}${rest}`)
    grow(budget, entries.length)
    return change(entries)
  })
}

function entriesOf(value: GoValue): readonly Entry[] | null {
  const map = goMapOf(value)
  if (map !== null) return Object.keys(map).map((key) => [key, map[key] ?? null])
  return isBoxed(value) && value[box] === 'map' ? [...value.entries.values()] : null
}

// Nobody finds NaN again in a map.
function found(entries: readonly Entry[]): readonly Entry[] {
  const isLost = entries.some(([key]) => Number.isNaN(key))
  return isLost ? fail('run', 'reflect: call of reflect.Value.Interface on zero Value') : entries
}

function entryOf(item: GoValue): readonly [string, Entry] {
  const parts = itemsOf(item)
  if (parts === null) return fail('run', `invalid pair ${format(item)}`)
  const [key = null, value = null] = parts
  if (parts.length !== 2) return fail('run', `invalid pair length ${format(item)}`)
  const filed = mapKey(key)
  if (filed !== null) return [filed, [key, value]]
  return unhashable(key, false)
}

function reflected(value: GoValue): string {
  if (value === null) return '<invalid reflect.Value>'
  const isText = typeof value === 'string' || typeof value === 'object'
  return isText ? format(value) : `%!s(${typeName(value)}=${format(value)})`
}
