import type { Expr, Loop } from './syntax.ts'
import { type CelOutcome, celBool, celList, fault, noOverload, type Value, yes } from './value.ts'

/** `all`, `exists`, `existsOne`, `map` and `filter` over a list, or over the keys of a map. */
export function loopOver(
  range: Value,
  loop: Loop,
  at: (expr: Expr, item: Value) => CelOutcome,
): CelOutcome {
  const items = itemsOf(range)
  if (items === null) return fault(`got 'types.${goTypes[range.kind]}', expected iterable type`)
  if (loop.macro === 'all' || loop.macro === 'exists') {
    return quantified(items, loop.macro === 'exists', (item) => at(loop.body, item))
  }
  const kept: Value[] = []
  for (const item of items) {
    const test = loop.macro === 'map' ? loop.guard : loop.body
    const chosen = test === null ? yes : at(test, item)
    if (chosen.kind !== 'bool') return chosen.kind === 'fault' ? chosen : noOverload
    if (!chosen.value) continue
    const result = loop.macro === 'map' ? at(loop.body, item) : item
    if (result.kind === 'fault') return result
    kept.push(result)
  }
  return loop.macro === 'existsOne' ? celBool(kept.length === 1) : celList(kept)
}

function quantified(
  items: readonly Value[],
  decisive: boolean,
  test: (item: Value) => CelOutcome,
): CelOutcome {
  let sofar: CelOutcome = celBool(!decisive)
  for (const item of items) {
    sofar = combined(sofar, test(item), decisive)
    if (sofar.kind === 'bool' && sofar.value === decisive) return sofar
  }
  return sofar
}

/** `&&` or `||` of two outcomes: the decisive one wins, even over a fault of the other. */
export function combined(first: CelOutcome, second: CelOutcome, decisive: boolean): CelOutcome {
  if (second.kind === 'bool' && second.value === decisive) return second
  if (first.kind === 'fault') return first
  if (second.kind === 'fault') return second
  return first.kind === 'bool' && second.kind === 'bool' ? celBool(!decisive) : noOverload
}

/** What a loop walks over: the items of a list, the keys of a map. */
function itemsOf(range: Value): readonly Value[] | null {
  if (range.kind === 'list') return range.items
  return range.kind === 'map' ? [...range.entries.values()].map(({ key }) => key) : null
}

const goTypes: { readonly [K in Value['kind']]: string } = {
  null: 'Null',
  bool: 'Bool',
  int: 'Int',
  uint: 'Uint',
  double: 'Double',
  string: 'String',
  list: 'baseList',
  map: 'baseMap',
  timestamp: 'Timestamp',
  duration: 'Duration',
  type: 'Type',
  optional: 'Optional',
}
