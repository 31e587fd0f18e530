import { naturalLogarithm } from '../chance/logarithm.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { logBeta } from './logarithm.ts'

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
  /** Errors of the canary. */
  readonly canary: number
  /** Errors of the stable side. */
  readonly stable: number
}

/** What the errors say of the canary so far. */
export interface ShareVerdict {
  /** The canary has more (or fewer) errors than its share explains. */
  readonly rejected: boolean
  /** The evidence against "no difference" as a logarithm; rejected from ln(1 / alpha) on. */
  readonly logBayesFactor: number
  /** What makes the test none; [] if it is one. Where there is any, nothing is rejected. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The anytime-valid test of Lindon and Malek (arXiv 2011.03567): without a difference each error is
 * the canary's with the probability of its share of traffic. The evidence is a Bayes factor against
 * that under a Beta mixture. One may look after every error and stop at any of them; the chance
 * that a healthy canary is ever rejected stays below alpha.
 */
export function shareVerdict(test: ShareTest, errors: ErrorCounts): ShareVerdict {
  const diagnostics = objectionsTo(test, errors)
  if (diagnostics.length > 0) return { rejected: false, logBayesFactor: Number.NaN, diagnostics }
  const evidence = logBayesFactor(test, errors)
  const rejected = evidence >= -naturalLogarithm(test.alpha) - ROUNDING
  return { rejected, logBayesFactor: evidence, diagnostics }
}

function objectionsTo(test: ShareTest, errors: ErrorCounts): readonly Diagnostic[] {
  const { share, alpha, concentration } = test
  if (isInside(share) && isInside(alpha) && concentration > 0 && areCounts(errors)) return none
  const diagnostics: Diagnostic[] = []
  const object = (code: string, path: string, message: string, hint: string): void => {
    diagnostics.push(errorIn(path, code, message, hint))
  }
  if (!isInside(share)) {
    const hint = 'Give a number between 0 and 1, such as 0.05 for 5 %.'
    object('not-a-share', 'share', `${share} is no share of the traffic`, hint)
  }
  if (!isInside(alpha)) {
    const hint = 'Give a number between 0 and 1, such as 0.05.'
    object('not-a-probability', 'alpha', `${alpha} is no probability`, hint)
  }
  if (!(concentration > 0)) {
    const hint = 'Give a number above 0, such as 2.'
    object('not-a-concentration', 'concentration', `${concentration} is no concentration`, hint)
  }
  if (!areCounts(errors)) {
    const said = `${errors.canary} and ${errors.stable} are no numbers of errors`
    object('not-a-count', 'errors', said, 'Give whole numbers from 0 on.')
  }
  return diagnostics
}

const none: readonly Diagnostic[] = []

function isInside(part: number): boolean {
  return part > 0 && part < 1
}

function areCounts({ canary, stable }: ErrorCounts): boolean {
  return Number.isSafeInteger(canary) && Number.isSafeInteger(stable) && canary >= 0 && stable >= 0
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
 * all of them are the canary's. null: more than `limit`, or never; a test that is none never
 * rejects.
 */
export function errorsUntilRejection(
  test: ShareTest,
  ratio: number,
  limit = 1_000_000,
): number | null {
  const { share } = test
  if (objectionsTo(test, { canary: 0, stable: 0 }).length > 0) return null
  const ofCanary = Number.isFinite(ratio) ? (ratio * share) / (ratio * share + 1 - share) : 1
  for (let total = 1; total <= limit; total += 1) {
    const canary = Math.round(total * ofCanary)
    if (shareVerdict(test, { canary, stable: total - canary }).rejected) return total
  }
  return null
}
