/** A thing with a left and a right end that may not touch another one of its lane. */
export interface Placed<T> {
  readonly item: T
  readonly lane: number
}

/**
 * Puts things that are in order of their left ends into as few lanes as they need, the first free
 * one each; what fits into none of `most` lanes is left over.
 */
export function intoLanes<T>(
  items: readonly T[],
  most: number,
  leftOf: (item: T) => number,
  rightOf: (item: T) => number,
): { readonly placed: readonly Placed<T>[]; readonly lanes: number; readonly over: readonly T[] } {
  const ends: number[] = []
  const placed: Placed<T>[] = []
  const over: T[] = []
  for (const item of items) {
    const left = leftOf(item)
    let lane = ends.findIndex((end) => end <= left)
    if (lane === -1) lane = ends.length
    if (lane >= most) {
      over.push(item)
      continue
    }
    ends[lane] = rightOf(item)
    placed.push({ item, lane })
  }
  return { placed, lanes: ends.length, over }
}
