import { zeroBetween } from './brent.ts'
import { normalQuantile } from './normalQuantile.ts'

export type Interval =
  | {
      readonly ok: true
      /** Limits of the difference between the two samples, at the confidence level. */
      readonly lower: number
      readonly upper: number
      /** The difference at which the corrected statistic is zero: a Hodges–Lehmann estimate. */
      readonly estimate: number
    }
  | { readonly ok: false; readonly error: string }

export const TIED = 'cannot compute confidence interval when all observations are tied'

/**
 * The confidence interval of a Mann–Whitney test by the normal approximation with continuity
 * correction at every sample size, as R's `wilcox.test(exact = FALSE, conf.int = TRUE)` and Kayenta
 * compute it. The samples are not to be empty; `confidenceLevel` is below 1, such as 0.98.
 */
export function mannWhitney(
  experiment: readonly number[],
  control: readonly number[],
  confidenceLevel: number,
): Interval {
  const x = ascending(experiment)
  const y = ascending(control)
  const from = (x[0] ?? 0) - (y.at(-1) ?? 0)
  const to = (x.at(-1) ?? 0) - (y[0] ?? 0)
  const z = normalQuantile((1 - confidenceLevel) / 2)
  let isTied = false
  const statistic = (quantile: number) => (difference: number) => {
    const { z: standardized, tied } = standardizedRankSum(x, y, difference)
    if (tied) isTied = true
    return standardized - quantile
  }
  const limit = (quantile: number): number => {
    const w = statistic(quantile)
    if (w(from) <= 0) return from
    return w(to) >= 0 ? to : zeroBetween(w, from, to)
  }
  const lower = limit(-z)
  const upper = limit(z)
  const estimate = zeroBetween(statistic(0), from, to)
  return isTied ? { ok: false, error: TIED } : { ok: true, lower, upper, estimate }
}

/** The rank sum of x in the joint sample, with mid-ranks for ties. Both have to be sorted. */
export function rankSum(x: readonly number[], y: readonly number[]): number {
  return ranked(x, y, 0).sum
}

export function ascending(sample: readonly number[]): readonly number[] {
  return [...sample].sort((a, b) => a - b)
}

function standardizedRankSum(
  x: readonly number[],
  y: readonly number[],
  difference: number,
): { readonly z: number; readonly tied: boolean } {
  const [n, m] = [x.length, y.length]
  const { sum, ties } = ranked(x, y, difference)
  const dz = sum - (n * (n + 1)) / 2 - (n * m) / 2
  const correction = 0.5 * Math.sign(dz)
  const sigma = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))))
  return { z: (dz - correction) / sigma, tied: sigma === 0 }
}

/**
 * Merges x − difference with y: ranks and tied groups are whole or half numbers, so the sums are
 * exact.
 */
function ranked(
  x: readonly number[],
  y: readonly number[],
  difference: number,
): { readonly sum: number; readonly ties: number } {
  let [i, j] = [0, 0]
  let [sum, ties] = [0, 0]
  while (i < x.length || j < y.length) {
    const left = i < x.length ? (x[i] ?? 0) - difference : Number.POSITIVE_INFINITY
    const right = j < y.length ? (y[j] ?? 0) : Number.POSITIVE_INFINITY
    const value = Math.min(left, right)
    const before = i + j
    const own = i
    while (i < x.length && (x[i] ?? 0) - difference === value) i += 1
    while (j < y.length && y[j] === value) j += 1
    const size = i + j - before
    // What is no number has no rank: the difference of two infinities, a text out of JSON.
    if (size === 0) return { sum: Number.NaN, ties }
    sum += (i - own) * (before + (size + 1) / 2)
    ties += size * size * size - size
  }
  return { sum, ties }
}
