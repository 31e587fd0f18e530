import { naturalLogarithm } from '../chance/logarithm.ts'

// Coefficients of Stirling's series, B(2n) / (2n (2n − 1)).
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
const FAR = 10
const HALF_LOG_TAU = 0.9189385332046728

/** The logarithm of the gamma function, for a number above 0; NaN for any other. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  // Stirling's series is good far out; the recurrence of gamma leads there.
  let shift = 1
  let far = x
  while (far < FAR) {
    shift *= far
    far += 1
  }
  let series = 0
  const square = far * far
  for (let n = STIRLING.length - 1; n >= 0; n -= 1) series = series / square + (STIRLING[n] ?? 0)
  const stirling = (far - 0.5) * naturalLogarithm(far) - far + HALF_LOG_TAU + series / far
  return stirling - naturalLogarithm(shift)
}

/** The logarithm of the beta function, for numbers above 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}
