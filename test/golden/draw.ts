/** Draws that depend on a seed alone, by whole numbers of 32 bits. */
export interface Draw {
  /** A whole number below a bound. */
  readonly below: (bound: number) => number
  readonly between: (least: number, most: number) => number
  readonly oneOf: <T>(list: readonly T[]) => T
  /** True once in so many times. */
  readonly onceIn: (times: number) => boolean
}

/** Weyl steps through a mixing function (mulberry32). */
export function drawOf(seed: number): Draw {
  let state = seed | 0
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    oneOf: (list) => list[below(list.length)] as (typeof list)[number],
    onceIn: (times) => below(times) === 0,
  }
}
