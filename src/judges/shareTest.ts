import { logBeta, naturalLogarithm } from './logarithm.ts'

/** How errors are compared with the share of traffic that the canary gets. */
export interface ShareTest {
  /** The canary's share of the requests, between 0 and 1; the same all the time. */
  readonly share: number
  /** How often a healthy canary may be rejected, ever: 0.05, 0.01. */
  readonly alpha: number
  /** How firmly the mixture believes in the share (K); 2 finds big differences early. */
  readonly concentration: number
}

/** Errors so far, by who answered. */
export interface ErrorCounts {
  readonly canary: number
  readonly stable: number
}

export interface ShareVerdict {
  /** The canary has more (or fewer) errors than its share explains. */
  readonly rejected: boolean
  /** The evidence against "no difference" as a logarithm; rejected from ln(1 / alpha) on. */
  readonly logBayesFactor: number
}

/**
 * The anytime-valid test of Lindon and Malek (arXiv 2011.03567): without a difference each error is
 * the canary's with the probability of its share of traffic. The evidence is a Bayes factor against
 * that under a Beta mixture. One may look after every error and stop at any of them; the chance
 * that a healthy canary is ever rejected stays below alpha.
 */
export function shareVerdict(test: ShareTest, errors: ErrorCounts): ShareVerdict {
  const evidence = logBayesFactor(test, errors)
  return {
    rejected: evidence >= -naturalLogarithm(test.alpha) - ROUNDING,
    logBayesFactor: evidence,
  }
}

/** Evidence that equals its threshold may be computed a few units in the last place below it. */
const ROUNDING = 1e-12

/** The logarithm of the Bayes factor of these errors. */
export function logBayesFactor(test: ShareTest, { canary, stable }: ErrorCounts): number {
  const { share, concentration } = test
  const [a, b] = [concentration * share, concentration * (1 - share)]
  const mixture = logBeta(a + canary, b + stable) - logBeta(a, b)
  return mixture - canary * naturalLogarithm(share) - stable * naturalLogarithm(1 - share)
}

/**
 * How many errors, all told, it takes until a canary is rejected whose error rate is `ratio` times
 * that of stable, if they fall to the two as expected (rounded to whole errors); `ratio` Infinity:
 * all of them are the canary's. null: more than `limit`, or never.
 */
export function errorsUntilRejection(
  test: ShareTest,
  ratio: number,
  limit = 1_000_000,
): number | null {
  const { share } = test
  const ofCanary = Number.isFinite(ratio) ? (ratio * share) / (ratio * share + 1 - share) : 1
  for (let total = 1; total <= limit; total += 1) {
    const canary = Math.round(total * ofCanary)
    if (shareVerdict(test, { canary, stable: total - canary }).rejected) return total
  }
  return null
}
