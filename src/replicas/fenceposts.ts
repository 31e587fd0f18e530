import type { Count, IntOrString } from '../units/amounts.ts'

/** Pods above, and pods missing from, `spec.replicas` that an update may cause. */
export interface Fenceposts {
  /** How many pods more than `spec.replicas` there may be. */
  readonly surge: Count
  /** How many pods fewer than `spec.replicas` may be available. */
  readonly unavailable: Count
  /** One of the two could not be read; then both are 0. Validation normally refuses such a spec. */
  readonly error: boolean
}

/** What percentage `maxSurge` and `maxUnavailable` of a canary are when they are absent. */
const DEFAULT = 25

/**
 * Resolves `maxSurge` (rounded up) and `maxUnavailable` (rounded down) against a number of pods; an
 * absent one counts as 0. When both come to 0 nothing could ever move, so one pod may be
 * unavailable.
 *
 * @example
 * ```ts
 * fenceposts('25%', '25%', 10) // => { surge: 3, unavailable: 2, error: false }
 * ```
 */
export function fenceposts(
  maxSurge: IntOrString | null,
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Fenceposts {
  return posts(podsOf(maxSurge ?? 0, replicas), podsOf(maxUnavailable ?? 0, replicas))
}

function posts(above: number | null, missing: number | null): Fenceposts {
  if (above === null || missing === null) return { surge: 0, unavailable: 0, error: true }
  const surge = Math.ceil(above) | 0
  const unavailable = Math.floor(missing) | 0
  return {
    surge,
    unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable,
    error: false,
  }
}

/** {@link maxSurgeOf} and {@link maxUnavailableOf} at once. */
export function canaryFenceposts(
  maxSurge: IntOrString | null,
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Fenceposts {
  const quarter = (DEFAULT * replicas) / 100
  const { surge, unavailable, error } = posts(
    maxSurge === null ? quarter : podsOf(maxSurge, replicas),
    maxUnavailable === null ? quarter : podsOf(maxUnavailable, replicas),
  )
  return { surge, unavailable: replicas === 0 ? 0 : Math.min(unavailable, replicas), error }
}

/** The pods that a canary may have above `spec.replicas`: `maxSurge`, 25 % if absent. */
export function maxSurgeOf(
  maxSurge: IntOrString | null,
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Count {
  return canaryFenceposts(maxSurge, maxUnavailable, replicas).surge
}

/** The pods that a canary may lack: `maxUnavailable`, 25 % if absent, never more than there are. */
export function maxUnavailableOf(
  maxSurge: IntOrString | null,
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Count {
  return canaryFenceposts(maxSurge, maxUnavailable, replicas).unavailable
}

/**
 * The pods that a blue-green update may lack: there is no surge, so both being 0 is nothing
 * special.
 */
export function blueGreenMaxUnavailableOf(
  maxUnavailable: IntOrString | null,
  replicas: Count,
): Count {
  if (replicas === 0) return 0
  return Math.min(Math.floor(podsOf(maxUnavailable ?? `${DEFAULT}%`, replicas) ?? 0) | 0, replicas)
}

const INT64 = 2 ** 63

const PERCENT = 37
const PLUS = 43
const MINUS = 45
const ZERO = 48
const NINE = 57

// Every text is a percentage, with or without its sign: "25" is 25 %, while the integer 25 is 25
// pods. Not rounded yet; null if the text is none.
function podsOf(value: IntOrString, total: Count): number | null {
  if (typeof value === 'number') return value | 0
  const percent = percentIn(value)
  return percent === null ? null : (percent * total) / 100
}

// A decimal integer of 64 bits with an optional sign, wherever percent signs stand in it; null if
// it is none.
function percentIn(text: string): number | null {
  let percent = 0
  let sign = 0
  let digits = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === PERCENT) continue
    if (code >= ZERO && code <= NINE) {
      percent = percent * 10 + code - ZERO
      digits++
    } else if ((code === PLUS || code === MINUS) && sign === 0 && digits === 0) {
      sign = code === MINUS ? -1 : 1
    } else return null
  }
  if (digits === 0) return null
  if (sign === -1) return percent > INT64 ? null : -percent
  return percent >= INT64 ? null : percent
}
