import { sameValue } from '../compare.ts'
import type { Implementation } from '../operators.ts'
import {
  type CelOutcome,
  celBool,
  celInt,
  celList,
  celString,
  none,
  some,
  type Value,
} from '../value.ts'

/** `size`, the joining and turning round of lists, and cel-go's extension `sets`. */
export const collections: readonly (readonly [string, Implementation])[] = [
  ['size', sizeOf],
  ['.size', sizeOf],
  ['.first', (of) => (of?.kind === 'list' ? endOf(of.items.at(0)) : undefined)],
  ['.last', (of) => (of?.kind === 'list' ? endOf(of.items.at(-1)) : undefined)],
  ['.join', join],
  ['sets.contains', (a, b) => sets(a, b, (x, y) => y.every((item) => has(x, item)))],
  ['sets.intersects', (a, b) => sets(a, b, (x, y) => y.some((item) => has(x, item)))],
  [
    'sets.equivalent',
    (a, b) => sets(a, b, (x, y) => y.every((i) => has(x, i)) && x.every((i) => has(y, i))),
  ],
]

function sizeOf(of?: Value): CelOutcome | undefined {
  if (of?.kind === 'string') return celInt([...of.value].length)
  if (of?.kind === 'list') return celInt(of.items.length)
  return of?.kind === 'map' ? celInt(of.entries.size) : undefined
}

function endOf(item: Value | undefined): Value {
  return item === undefined ? none : some(item)
}

function join(of?: Value, by: Value = celString('')): CelOutcome | undefined {
  if (of?.kind !== 'list' || by.kind !== 'string') return undefined
  const parts: string[] = []
  for (const item of of.items) {
    if (item.kind !== 'string') return undefined
    parts.push(item.value)
  }
  return celString(parts.join(by.value))
}

function has(items: readonly Value[], sought: Value): boolean {
  return items.some((item) => sameValue(item, sought))
}

function sets(
  a: Value | undefined,
  b: Value | undefined,
  holds: (a: readonly Value[], b: readonly Value[]) => boolean,
): CelOutcome | undefined {
  return a?.kind === 'list' && b?.kind === 'list' ? celBool(holds(a.items, b.items)) : undefined
}

/** The items in the opposite order. */
export function reversed(items: readonly Value[]): Value {
  return celList([...items].reverse())
}
