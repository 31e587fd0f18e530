import { arithmetic } from './arithmetic.ts'
import { orderOf, sameValue } from './compare.ts'
import { type CelOutcome, celBool, fault, mapKey, noOverload, type Value } from './value.ts'

/** What a function answers; undefined: it has no overload for arguments of these types. */
export type Implementation = (...args: readonly Value[]) => CelOutcome | undefined

/** The operators by their names in the language's own tables; `&&`, `||` and `?:` are no calls. */
export const operators: ReadonlyMap<string, Implementation> = new Map<string, Implementation>([
  ['_==_', (a, b) => both(a, b, (x, y) => celBool(sameValue(x, y)))],
  ['_!=_', (a, b) => both(a, b, (x, y) => celBool(!sameValue(x, y)))],
  ['_<_', (a, b) => compared(a, b, '_<_', (order) => order < 0)],
  ['_<=_', (a, b) => compared(a, b, '_<=_', (order) => order <= 0)],
  ['_>_', (a, b) => compared(a, b, '_>_', (order) => order > 0)],
  ['_>=_', (a, b) => compared(a, b, '_>=_', (order) => order >= 0)],
  ['@in', (a, b) => both(a, b, isIn)],
  ['!_', (a) => (a?.kind === 'bool' ? celBool(!a.value) : noOverload)],
  ...arithmetic,
])

function both(
  a: Value | undefined,
  b: Value | undefined,
  answer: (a: Value, b: Value) => CelOutcome,
): CelOutcome | undefined {
  return a === undefined || b === undefined ? undefined : answer(a, b)
}

function compared(
  a: Value | undefined,
  b: Value | undefined,
  operator: string,
  holds: (order: number) => boolean,
): CelOutcome | undefined {
  return both(a, b, (x, y) => {
    const order = orderOf(x, y, operator)
    return typeof order === 'number' ? celBool(holds(order)) : order
  })
}

function isIn(sought: Value, where: Value): CelOutcome {
  if (where.kind === 'list') return celBool(where.items.some((item) => sameValue(item, sought)))
  if (where.kind !== 'map') return fault('no such overload')
  const key = mapKey(sought)
  return celBool(key !== null && where.entries.has(key))
}
