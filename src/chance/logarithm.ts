/**
 * The natural logarithm; NaN below 0. Not Math.log: ECMAScript leaves its last bits to the engine,
 * and one differing bit is enough to send two runs of the same seed, or two verdicts, apart. This
 * one uses only operations that IEEE 754 fixes.
 */
export function naturalLogarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  let mantissa = x
  let power = 0
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2
    power -= 1
  }
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2
    power += 1
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let series = 0
  for (let odd = 25; odd >= 1; odd -= 2) series = series * square + 1 / odd
  return 2 * s * series + power * Math.LN2
}
