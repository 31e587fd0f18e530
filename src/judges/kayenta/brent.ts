const EPSILON = 2 ** -52
const TOLERANCE = 1e-4
const ROUNDS = 1001

/**
 * A zero of a function between a and b, by Brent's method. The function is a step function here, so
 * where the iteration stops decides the digits of the answer: each round follows the original's.
 */
export function zeroBetween(f: (x: number) => number, from: number, to: number): number {
  let [a, b, c] = [from, to, from]
  let [fa, fb] = [f(from), f(to)]
  let fc = fa
  if (isZero(fa)) return a
  if (isZero(fb)) return b
  for (let round = 0; round < ROUNDS; round += 1) {
    const previous = b - a
    if (Math.abs(fc) < Math.abs(fb)) {
      ;[a, b] = [b, c]
      c = a
      ;[fa, fb] = [fb, fc]
      fc = fa
    }
    const tolerance = 2 * EPSILON * Math.abs(b) + TOLERANCE / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= tolerance || isZero(fb)) return b
    const mayInterpolate = Math.abs(previous) >= tolerance && Math.abs(fa) > Math.abs(fb)
    const wanted = mayInterpolate
      ? interpolated({ a, b, c, fa, fb, fc, previous, half, tolerance })
      : half
    const step = Math.abs(wanted) < tolerance ? (wanted > 0 ? tolerance : -tolerance) : wanted
    a = b
    fa = fb
    b += step
    fb = f(b)
    if ((fb > 0 && fc > 0) || (fb < 0 && fc < 0)) {
      c = a
      fc = fa
    }
  }
  return b
}

interface Bracket {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly fa: number
  readonly fb: number
  readonly fc: number
  readonly previous: number
  readonly half: number
  readonly tolerance: number
}

/** The step that linear or inverse quadratic interpolation proposes, or half the bracket. */
function interpolated(bracket: Bracket): number {
  const { a, b, c, fa, fb, fc, previous, half, tolerance } = bracket
  const cb = c - b
  let p: number
  let q: number
  if (a === c) {
    const t1 = fb / fa
    p = cb * t1
    q = 1 - t1
  } else {
    q = fa / fc
    const t1 = fb / fc
    const t2 = fb / fa
    p = t2 * (cb * q * (q - t1) - (b - a) * (t1 - 1))
    q = (q - 1) * (t1 - 1) * (t2 - 1)
  }
  if (p > 0) q = -q
  else p = -p
  const isInside = p < 0.75 * cb * q - Math.abs(tolerance * q) / 2
  return isInside && p < Math.abs((previous * q) / 2) ? p / q : half
}

function isZero(value: number): boolean {
  return Math.abs(value) <= Number.MIN_VALUE
}
