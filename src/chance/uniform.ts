/**
 * Chance is addressed, never threaded: a draw is a hash of (seed, stream, index), so asking for one
 * draw more or in another order changes no other draw, and a run can begin in its middle. Only
 * 32-bit integer arithmetic is used, which every engine does alike.
 */

/**
 * A uniform draw in [0, 1), a multiple of 2^-32. `seed` and `index` are whole numbers within
 * ±2^53 (a fraction is cut off); `stream` names what is drawn, such as `podStartup`.
 */
export function uniform(seed: number, stream: string, index: number): number {
  return uniformAt(seed, streamOf(stream), index)
}

/** {@link uniform} for a hot path, where the stream's name was hashed once by {@link streamOf}. */
export function uniformAt(seed: number, stream: number, index: number): number {
  return bitsAt(seed, stream, index) * 2 ** -32
}

/**
 * A whole number drawn uniformly from 0 to `count` − 1. The bias is below `count` · 2^-32, which no
 * test of a simulation can see for the counts that occur in one.
 */
export function uniformInt(seed: number, stream: string, index: number, count: number): number {
  return uniformIntAt(seed, streamOf(stream), index, count)
}

/** {@link uniformInt} for a hot path. */
export function uniformIntAt(seed: number, stream: number, index: number, count: number): number {
  return Math.floor(uniformAt(seed, stream, index) * count)
}

/** The number by which a stream is addressed in hot paths: a 32-bit hash of its name. */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return scramble(hash ^ name.length) >>> 0
}

/** The draw as it is before scaling: 32 independent bits, as a whole number from 0 to 2^32 − 1. */
export function bitsAt(seed: number, stream: number, index: number): number {
  const own = scramble((low(seed) ^ Math.imul(high(seed), 0x9e3779b1)) + 0x6a09e667)
  const start = scramble(own ^ stream)
  const spot = scramble(start + Math.imul(low(index), 0x9e3779b1))
  // Two streams walk the same 2^32 spots from other starts. Mixing the stream in again keeps their
  // draws apart where the walks overlap.
  const place = Math.imul(high(index), 0x85ebca77)
  return scramble(spot ^ (own + Math.imul(stream, 0xc2b2ae3d) + place)) >>> 0
}

function low(value: number): number {
  return value | 0
}

function high(value: number): number {
  return Math.floor(value * 2 ** -32) | 0
}

// A bijection of 32-bit integers in which every bit of the input flips every bit of the output with
// a probability close to one half (the constants are Wellons' lowbias32).
function scramble(bits: number): number {
  let x = bits
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}
