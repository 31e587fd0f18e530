import { byteAt, byteLength } from '../go/string.ts'
import { unreachable } from '../units/unreachable.ts'
import { asBool, unhashable } from './access.ts'
import { calculate } from './arithmetic.ts'
import { sortByOrder } from './builtins/aggregates.ts'
import { kindText } from './builtins/kindText.ts'
import {
  type Compiler,
  elementAt,
  type LoopCell,
  moveTo,
  noElement,
  type Run,
  type Test,
} from './compiler.ts'
import { fail } from './fault.ts'
import { groupsType, uint8Type } from './goType.ts'
import { box, boxedInteger, type GoValue, goMapOf, isBoxed, itemsOf, mapKey } from './goValue.ts'
import { isFloatList } from './lanes.ts'
import { grow, spend } from './limits.ts'
import { sorted } from './sort.ts'
import { gathered, type Strays } from './strays.ts'
import { type Builtin, type Expression, partsOf as partsOfNode } from './syntax.ts'

/** A loop with its parts compiled. */
interface Parts {
  readonly cell: LoopCell
  /** The elements; asking for them pays for the rounds. */
  readonly items: () => readonly GoValue[]
  /** The predicate, or the element where there is none. */
  readonly body: Run
  readonly test: Test
  /** What becomes of an element that was found. */
  readonly found: Run
  readonly last: Run | null
  readonly node: Builtin
  readonly grow: (elements: number) => void
  readonly strays: Strays
}

/** A built-in that goes through a list. */
export function compileLoop(compiler: Compiler, node: Builtin): Run {
  const make = Object.hasOwn(makers, node.name) ? makers[node.name] : undefined
  return make === undefined ? unreachable(`loop ${node.name}`) : make(partsOf(compiler, node))
}

/** The loops that answer with a bool; null for the others. */
export function compileLoopTest(compiler: Compiler, node: Builtin): Test | null {
  const decide = Object.hasOwn(deciders, node.name) ? deciders[node.name] : undefined
  return decide === undefined ? null : decide(partsOf(compiler, node))
}

function partsOf(compiler: Compiler, node: Builtin): Parts {
  const [list, predicate, last] = node.arguments
  if (list === undefined) return unreachable('a loop over nothing')
  const collection = compiler.compile(list)
  const { budget } = compiler.host
  const cell: LoopCell = {
    floats: isFloatList(compiler, list),
    item: null,
    number: 0.5,
    index: 0,
    acc: null,
  }
  const element = elementAt(cell)
  compiler.loops.push(cell)
  const body = predicate === undefined ? element : compiler.compile(predicate)
  const test = predicate === undefined ? () => asBool(element()) : compiler.test(predicate)
  const found = node.map === null ? element : compiler.compile(node.map)
  const end = last === undefined ? null : compiler.compile(last)
  // A round costs what is in it.
  const weight = 1 + (sizeOf(predicate) >> 4)
  compiler.loops.pop()
  return {
    cell,
    items: () => {
      const value = collection()
      const items = itemsOf(value) ?? elements(value)
      spend(budget, items.length * weight)
      return items
    },
    body,
    test,
    found,
    last: end,
    node,
    grow: (size) => grow(budget, size),
    strays: compiler.strays,
  }
}

function sizeOf(node: Expression | undefined): number {
  if (node === undefined) return 0
  const seen = new Set<Expression>()
  const visit = (part: Expression): void => {
    if (seen.has(part)) return
    seen.add(part)
    partsOfNode(part).forEach(visit)
  }
  visit(node)
  return seen.size
}

// Go's reflection goes through strings byte by byte, takes a map for so many elements that nobody
// may look at, and stumbles over everything else.
function elements(value: GoValue): readonly GoValue[] {
  if (typeof value === 'string') {
    return Array.from({ length: byteLength(value) }, (_, index) =>
      boxedInteger(uint8Type, BigInt(byteAt(value, index))),
    )
  }
  const map = goMapOf(value)
  const size = map === null ? sizeOfBoxed(value) : Object.keys(map).length
  if (size !== null) return Array.from({ length: size }, () => noElement)
  const kind = value === null ? 'zero' : kindText(value)
  return fail('run', `reflect: call of reflect.Value.Len on ${kind} Value`)
}

function sizeOfBoxed(value: GoValue): number | null {
  return isBoxed(value) && value[box] === 'map' ? value.entries.size : null
}

type Maker<Made> = (parts: Parts) => Made

const deciders: { readonly [name: string]: Maker<Test> } = {
  all: (parts) => firstTest(parts, false),
  none:
    ({ items, cell, test }) =>
    () => {
      for (const item of items()) {
        moveTo(cell, item)
        if (test()) return false
      }
      return true
    },
  any: (parts) => firstTest(parts, true),
  one: (parts) => {
    const count = counter(parts)
    return () => count() === 1
  },
}

// Up to the first element of which it is as wanted.
function firstTest({ items, cell, test }: Parts, wanted: boolean): Test {
  return () => {
    const all = items()
    for (let index = 0; index < all.length; index += 1) {
      moveTo(cell, all[index] as GoValue)
      if (test() === wanted) return wanted
    }
    return !wanted
  }
}

const makers: { readonly [name: string]: Maker<Run> } = {
  ...deciders,
  filter:
    ({ items, cell, test, found, grow: make, strays }) =>
    () => {
      const stack: GoValue[] = []
      const before = strays.length
      let kept = 0
      for (const item of items()) {
        moveTo(cell, item)
        const isKept = test()
        if (isKept) kept += 1
        if (strays.length > before) stack.push(...strays.splice(before))
        if (isKept) stack.push(found())
      }
      make(kept)
      return gathered(stack, kept, strays)
    },
  map:
    ({ items, cell, body, grow: make, strays }) =>
    () => {
      const stack: GoValue[] = []
      const before = strays.length
      const all = items()
      for (const [index, item] of all.entries()) {
        moveTo(cell, item)
        cell.index = index
        const value = body()
        if (strays.length > before) stack.push(...strays.splice(before))
        stack.push(value)
      }
      make(all.length)
      return gathered(stack, all.length, strays)
    },
  count: (parts) => {
    const count = counter(parts)
    return () => BigInt(count())
  },
  sum:
    ({ items, cell, body }) =>
    () => {
      cell.acc = 0n
      for (const [index, item] of items().entries()) {
        moveTo(cell, item)
        cell.index = index
        cell.acc = calculate('+', body(), cell.acc)
      }
      return cell.acc
    },
  find: (parts) => finder(parts, false, parts.found),
  findLast: (parts) => finder(parts, true, parts.found),
  findIndex: (parts) => finder(parts, false, () => BigInt(parts.cell.index)),
  findLastIndex: (parts) => finder(parts, true, () => BigInt(parts.cell.index)),
  groupBy: groups,
  sortBy:
    ({ items, cell, body, found, last, grow: make }) =>
    () => {
      const all = items()
      moveTo(cell, all[0] ?? null)
      const descending = sortByOrder(last === null ? 'asc' : last())
      const keys = all.map((item) => {
        moveTo(cell, item)
        const key = body()
        found()
        return key
      })
      make(all.length)
      return sorted(all, (_, index) => keys[index] ?? null, descending)
    },
  reduce:
    ({ items, cell, body, found, last }) =>
    () => {
      const all = items()
      if (last === null && all.length === 0) {
        fail('run', 'reduce of empty array with no initial value')
      }
      cell.index = 0
      moveTo(cell, all[0] ?? null)
      cell.acc = last === null ? found() : last()
      for (let index = last === null ? 1 : 0; index < all.length; index += 1) {
        moveTo(cell, all[index] ?? null)
        cell.index = index
        cell.acc = body()
      }
      return cell.acc
    },
}

function counter({ items, cell, test, node }: Parts): () => number {
  const enough = node.threshold ?? Number.POSITIVE_INFINITY
  return () => {
    let count = 0
    for (const item of items()) {
      moveTo(cell, item)
      if (test()) count += 1
      if (count >= enough) break
    }
    return count
  }
}

function finder({ items, cell, test, node, strays }: Parts, backwards: boolean, found: Run): Run {
  return () => {
    const all = items()
    for (let round = 0; round < all.length; round += 1) {
      const index = backwards ? all.length - 1 - round : round
      moveTo(cell, all[index] ?? null)
      cell.index = index
      if (backwards) strays.push(true)
      if (test()) return found()
    }
    if (backwards) strays.push(false)
    return node.throws ? fail('run', 'reflect: slice index out of range') : null
  }
}

function groups({ items, cell, body, found: element }: Parts): Run {
  return () => {
    const found = new Map<string, [GoValue, GoValue[]]>()
    for (const [index, item] of items().entries()) {
      moveTo(cell, item)
      const key = body()
      const value = element()
      const filed = mapKey(key)
      if (filed === null) return unhashable(key, found.size === 0)
      // No NaN is another's group.
      const name = filed === 'float64 NaN' ? `${filed} ${index}` : filed
      const group = found.get(name)
      if (group === undefined) found.set(name, [key, [value]])
      else group[1].push(value)
    }
    return { [box]: 'map', type: groupsType, entries: found }
  }
}
