import type { Count, IntOrString } from '../units/amounts.ts'

/** Pods above, and pods missing from, `spec.replicas` that an update may cause. */
export interface Fenceposts {
  readonly surge: Count
  readonly unavailable: Count
  /** One of the two could not be read; then both are 0. Validation normally refuses such a spec. */
  readonly error: boolean
}

/** What `maxSurge` and `maxUnavailable` are when they are absent: a quarter, as a percentage without its sign. */
const DEFAULT = '25'

/**
 * Resolves `maxSurge` (rounded up) and `maxUnavailable` (rounded down) against a number of pods; an absent one
 * counts as 0. When both come to 0 nothing could ever move, so one pod may be unavailable.
 */
export function fenceposts(
  maxSurge: IntOrString | null,
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Fenceposts {
  const surge = scaled(maxSurge ?? 0, replicas, Math.ceil)
  const unavailable = scaled(maxUnavailable ?? 0, replicas, Math.floor)
  if (surge === null || unavailable === null) return { surge: 0, unavailable: 0, error: true }
  return {
    surge,
    unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable,
    error: false,
  }
}

/** The pods that a canary may have above `spec.replicas`: `maxSurge`, 25 % if absent. */
export function maxSurgeOf(
  maxSurge: IntOrString | null,
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Count {
  return fenceposts(maxSurge ?? DEFAULT, maxUnavailable ?? DEFAULT, replicas).surge
}

/** The pods that a canary may lack: `maxUnavailable`, 25 % if absent, never more than there are. */
export function maxUnavailableOf(
  maxSurge: IntOrString | null,
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Count {
  if (replicas === 0) return 0
  const posts = fenceposts(maxSurge ?? DEFAULT, maxUnavailable ?? DEFAULT, replicas)
  return Math.min(posts.unavailable, replicas)
}

/** The pods that a blue-green update may lack: there is no surge, so both being 0 is nothing special. */
export function blueGreenMaxUnavailableOf(
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Count {
  if (replicas === 0) return 0
  return Math.min(scaled(maxUnavailable ?? DEFAULT, replicas, Math.floor) ?? 0, replicas)
}

const DECIMAL = /^[+-]?[0-9]+$/
const INT64 = 2 ** 63

// Every text is a percentage, with or without its sign: "25" is 25 %, while the integer 25 is 25 pods.
function scaled(
  value: IntOrString,
  total: Count,
  round: (quotient: number) => number,
): Count | null {
  if (typeof value === 'number') return value | 0
  const text = value.replaceAll('%', '')
  const percent = Number(text)
  if (!DECIMAL.test(text) || percent >= INT64 || percent < -INT64) return null
  return round((percent * total) / 100) | 0
}
