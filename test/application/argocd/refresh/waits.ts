// How long a commit waits for the next comparison, in closed form.
//
// Argo CD looks once a period of T = 120 s, after a draw J from 0 to 60 s, and compares if the last
// comparison is longer ago than T: the next one comes in the next period if its draw is later than
// J, and otherwise in the one after that. So in units of 60 s the draws of the comparisons have the
// density f with f(y) = P(earlier draw < y) + P(skipped) = F(y) + E[J], which is e^y / (e - 1) on
// [0, 1]. The mean gap is T (1 + E[J]) = 120 e / (e - 1) s, and a commit that comes at any time waits
// for the rest of a gap. (That Argo CD compares with whole seconds moves this by less than 1 s.)

const T = 2
const minute = 60

/** Seconds between two comparisons, on average. */
export const meanGap = (120 * Math.E) / (Math.E - 1)

/** Mean and standard deviation of the wait, in seconds. */
export function commitWaits(): { readonly mean: number; readonly deviation: number } {
  const [first, second, third] = [1, 2, 3].map((power) => moment(power)) as [number, number, number]
  const mean = second / (2 * first)
  const square = third / (3 * first)
  return { mean: mean * minute, deviation: Math.sqrt(square - mean * mean) * minute }
}

/** The share of commits that wait longer than so many seconds. */
export function waitsLonger(seconds: number): number {
  return moment(1, seconds / minute) / moment(1)
}

/** The mean of a power of what of a gap lies beyond `from`. */
function moment(power: number, from = 0): number {
  const steps = 2000
  let sum = 0
  for (let step = 0; step < steps; step++) {
    const j = (step + 0.5) / steps
    const next = powered(T - j - from, j, 1, power)
    const skipped = j * powered(2 * T - j - from, 0, 1, power)
    sum += (Math.exp(j) / (Math.E - 1)) * (next + skipped)
  }
  return sum / steps
}

/** The integral of (shift + y)^power over y, where that is positive. */
function powered(shift: number, low: number, high: number, power: number): number {
  const at = (y: number): number => Math.max(0, shift + y) ** (power + 1) / (power + 1)
  return at(high) - at(low)
}
