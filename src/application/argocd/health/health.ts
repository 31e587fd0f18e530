import type { Unstructured } from '../object.ts'

/**
 * Argo CD's words for how a resource is, from good to bad.
 *
 * @example
 * ```ts
 * healthCodes.includes('Degraded') // => true
 * ```
 */
export const healthCodes = [
  'Healthy',
  'Suspended',
  'Progressing',
  'Missing',
  'Degraded',
  'Unknown',
] as const
/** What Argo CD calls the health of an object. */
export type HealthCode = (typeof healthCodes)[number]

/** What Argo CD says of an object. */
export interface Health {
  /** '' where a script answers nothing, as it does for the phase Inconclusive of an Experiment. */
  readonly status: HealthCode | ''
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** Whether the check itself broke: `message` is then its error. */
  readonly failed: boolean
}

/** How the objects of one kind are. It reads what is stored, and nothing else. */
export interface HealthCheck {
  /**
   * The version that is understood, and what Argo CD calls the kind where it meets another; null:
   * any version.
   */
  readonly understood: { readonly versions: readonly string[]; readonly called: string } | null
  readonly healthOf: (object: Unstructured) => Health
}

export function health(status: HealthCode | '', message = ''): Health {
  return { status, message, failed: false }
}

/** The answer of a check that broke (`GetResourceHealth` makes Unknown of an error). */
export function brokenCheck(message: string): Health {
  return { status: 'Unknown', message, failed: true }
}

/** Whether the second is worse news than the first (`IsWorse`; '' counts as Healthy). */
export function isWorseHealth(current: HealthCode | '', next: HealthCode | ''): boolean {
  return badness(next) > badness(current)
}

function badness(code: HealthCode | ''): number {
  return code === '' ? 0 : healthCodes.indexOf(code)
}

export function isHealthCode(text: string): text is HealthCode {
  return (healthCodes as readonly string[]).includes(text)
}
