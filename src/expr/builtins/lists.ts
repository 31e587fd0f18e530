import { fetch, get } from '../access.ts'
import { equal, nilList } from '../compare.ts'
import { fail } from '../fault.ts'
import { MAX_VALUE_DEPTH, tooDeep } from '../format.ts'
import { anyType, elementOf, isList, isUnknown, listType, uint8Type } from '../goType.ts'
import { box, type GoValue, isBoxed, itemsOf, listValue, typeOf } from '../goValue.ts'
import { type Budget, grow, spend } from '../limits.ts'
import type { BuiltinFunction, Builtins } from './builtin.ts'
import { oneList, ruled, shownType, wantCount } from './define.ts'
import { kindText } from './kindText.ts'

/** Built-ins on lists. */
export const lists: Builtins = {
  first: end('first', 0),
  last: end('last', -1),
  get: ruled(
    // The checker has a rule of its own for get: it depends on what the list is.
    () => anyType,
    ([from = null, key = null]) => get(from, key),
  ),
  take: ruled(
    (types) => {
      const [list, count] = types
      const objection = wantCount(types, 2)
      if (objection !== null || list === undefined || count === undefined) return objection ?? ''
      if (!isUnknown(list) && !isList(list)) return `cannot take from ${shownType(list)}`
      const isCount = isUnknown(count) || count.kind === 'int' || count.kind === 'int64'
      return isCount || count.kind === 'duration'
        ? list
        : `cannot take ${shownType(count)} elements`
    },
    ([list = null, count = null]) => take(list, count),
  ),
  reverse: changed('cannot reverse', (items) => [...items].reverse()),
  uniq: {
    ...changed('cannot uniq', (items) => items),
    call: ([list = null], { budget }) => {
      const found: GoValue[] = []
      for (const item of listOf(list, 'cannot uniq')) {
        spend(budget, found.length + 1)
        if (!found.some((other) => equal(item, other, budget))) found.push(item)
      }
      return found
    },
  },
  concat: ruled(
    (types) => {
      if (types.length === 0) return 'invalid number of arguments (expected at least 1, got 0)'
      const wrong = types.find((type) => !isUnknown(type) && !isList(type))
      return wrong === undefined ? listType : `cannot concat ${shownType(wrong)}`
    },
    (values, { budget }) => {
      const all = values.map((list) => listOf(list, 'cannot concat'))
      grow(
        budget,
        all.reduce((size, items) => size + items.length, 0),
      )
      const found = all.flat()
      // Go makes no list of nothing.
      return found.length === 0 ? nilList : found
    },
  ),
  flatten: changed('cannot flatten', (items, budget) => flattened(items, budget, 0)),
}

function end(word: string, index: number): BuiltinFunction {
  return ruled(
    (types) => {
      const [type] = types
      const objection = wantCount(types, 1)
      if (objection !== null || type === undefined) return objection ?? ''
      if (isUnknown(type)) return anyType
      return isList(type) ? elementOf(type) : `cannot get ${word} element from ${shownType(type)}`
    },
    ([list = null]) => {
      const items = itemsOf(list)
      if (items !== null) return items.at(index) ?? null
      return typeof list === 'string' && list !== '' ? fetch(list, BigInt(index)) : null
    },
  )
}

function changed(
  verb: string,
  change: (items: readonly GoValue[], budget: Budget) => readonly GoValue[],
): BuiltinFunction {
  const { validate } = oneList(verb)
  return ruled(validate, ([list = null], { budget }) => {
    const found = change(listOf(list, verb), budget)
    grow(budget, found.length)
    return found
  })
}

function listOf(value: GoValue, verb: string): readonly GoValue[] {
  return itemsOf(value) ?? fail('run', `${verb} ${kindText(value)}`)
}

function take(list: GoValue, count: GoValue): GoValue {
  const items = listOf(list, 'cannot take from')
  const size = signedOf(count) ?? fail('run', `cannot take ${kindText(count)} elements`)
  if (size < 0) fail('run', 'reflect.Value.Slice: slice index out of bounds')
  return listValue(typeOf(list), items.slice(0, size))
}

// What Go's reflection calls an int: a duration too, but no byte.
function signedOf(value: GoValue): number | null {
  if (typeof value === 'bigint') return Number(value)
  if (!isBoxed(value) || value[box] !== 'integer' || value.type === uint8Type) return null
  return Number(value.value)
}

function flattened(items: readonly GoValue[], budget: Budget, depth: number): GoValue[] {
  if (depth > MAX_VALUE_DEPTH) tooDeep()
  spend(budget, items.length)
  const found: GoValue[] = []
  for (const item of items) {
    const inner = itemsOf(item)
    if (inner === null) found.push(item)
    else for (const each of flattened(inner, budget, depth + 1)) found.push(each)
  }
  return found
}
