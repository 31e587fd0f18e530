import { naturalLogarithm } from './logarithm.ts'

/**
 * Distributions as quantile functions: what a uniform draw becomes. One draw in, one value out:
 * `exponential(uniform(seed, 'latency', index), 120)`.
 */

/** The exponential value with this mean at the quantile `u` in [0, 1); its unit is the mean's. */
export function exponential(u: number, mean: number): number {
  return mean * (0 - naturalLogarithm(1 - u))
}

/**
 * The normal value at the quantile `u` in [0, 1), by Acklam's rational approximation (relative
 * error below 1.2e-9, less than one step of a 32-bit draw). The ends are taken half a step inside,
 * so that the answer is finite: within ±6.4 deviations of the mean.
 */
export function normal(u: number, mean: number, deviation: number): number {
  const inside = Math.min(Math.max(u, 2 ** -33), 1 - 2 ** -33)
  return mean + deviation * standardNormal(inside)
}

const CENTRE_NUMERATOR = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const CENTRE_DENOMINATOR = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
]
const TAIL_NUMERATOR = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
]
const TAIL_DENOMINATOR = [
  0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
]
const TAIL = 0.02425

function standardNormal(u: number): number {
  if (u < TAIL) return lowerTail(u)
  if (u > 1 - TAIL) return -lowerTail(1 - u)
  const q = u - 0.5
  const r = q * q
  return (q * polynomial(CENTRE_NUMERATOR, r)) / polynomial(CENTRE_DENOMINATOR, r)
}

function lowerTail(u: number): number {
  const q = Math.sqrt(-2 * naturalLogarithm(u))
  return polynomial(TAIL_NUMERATOR, q) / polynomial(TAIL_DENOMINATOR, q)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0
  for (const coefficient of coefficients) value = value * x + coefficient
  return value
}
