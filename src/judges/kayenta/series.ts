import { ascending } from './mannWhitney.ts'

/** A series in numbers. */
export interface SeriesStatistics {
  /** The least value. */
  readonly min: number
  /** The greatest value. */
  readonly max: number
  /** The arithmetic mean. */
  readonly mean: number
  /** With n − 1 in the denominator; 0 for a single value. */
  readonly std: number
  /** How many values. */
  readonly count: number
}

/** Of an empty series all are 0. */
export function statisticsOf(values: readonly number[]): SeriesStatistics {
  const count = values.length
  if (count === 0) return { min: 0, max: 0, mean: 0, std: 0, count: 0 }
  const mean = meanOf(values)
  const deviations = values.map((value) => value - mean)
  const squares = sumOf(deviations.map((deviation) => deviation * deviation))
  const rest = sumOf(deviations)
  const variance = count === 1 ? 0 : (squares - (rest * rest) / count) / (count - 1)
  const ordered = ascending(values)
  return {
    min: ordered[0] ?? 0,
    max: ordered.at(-1) ?? 0,
    mean,
    std: Math.sqrt(variance),
    count,
  }
}

/** The mean in two passes, the second of which takes back most of the rounding of the first. */
export function meanOf(values: readonly number[]): number {
  const first = sumOf(values) / values.length
  return first + sumOf(values.map((value) => value - first)) / values.length
}

export function withoutNaN(values: readonly number[]): readonly number[] {
  return values.filter((value) => !Number.isNaN(value))
}

export function zeroForNaN(values: readonly number[]): readonly number[] {
  return values.map((value) => (Number.isNaN(value) ? 0 : value))
}

/**
 * Drops what lies outside the fences of the quartiles. The first and last percentile belong to the
 * fences, so that at most about 1 % goes on each side. `factor` is above 0.
 */
export function withoutOutliers(values: readonly number[], factor: number): readonly number[] {
  const ordered = ascending(values)
  const [p25, p75] = [percentile(ordered, 25), percentile(ordered, 75)]
  const reach = factor * (p75 - p25)
  const low = Math.min(percentile(ordered, 1), p25 - reach)
  const high = Math.max(percentile(ordered, 99), p75 + reach)
  return values.filter((value) => value >= low && value <= high)
}

/** R's seventh definition. */
function percentile(ordered: readonly number[], p: number): number {
  const n = ordered.length
  if (n === 0) return Number.NaN
  const position = 1 + (n - 1) * (p / 100)
  const whole = Math.floor(position)
  const last = ordered[n - 1] ?? 0
  if (position < 1) return ordered[0] ?? 0
  if (position >= n) return last
  const below = ordered[whole - 1] ?? 0
  return below + (position - whole) * ((ordered[whole] ?? last) - below)
}

function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
