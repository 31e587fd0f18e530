import { less } from './compare.ts'
import type { GoValue } from './goValue.ts'

/**
 * Up to this length Go's sort inserts one by one, so equal elements keep their order and NaN stays
 * put.
 */
const INSERTION = 12

/** A sorted copy, in the order of each element's key. */
export function sorted(
  items: readonly GoValue[],
  keyOf: (item: GoValue, index: number) => GoValue,
  descending: boolean,
): readonly GoValue[] {
  const entries = items.map((item, index) => ({ item, key: keyOf(item, index) }))
  const precedes = (a: { key: GoValue }, b: { key: GoValue }): boolean =>
    descending ? less(b.key, a.key) : less(a.key, b.key)
  if (entries.length <= INSERTION) {
    for (let from = 1; from < entries.length; from += 1) {
      for (let at = from; at > 0; at -= 1) {
        const [before, here] = [entries[at - 1], entries[at]]
        if (before === undefined || here === undefined || !precedes(here, before)) break
        entries[at - 1] = here
        entries[at] = before
      }
    }
  } else entries.sort((a, b) => (precedes(a, b) ? -1 : precedes(b, a) ? 1 : 0))
  return entries.map(({ item }) => item)
}
