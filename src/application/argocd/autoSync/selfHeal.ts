import { between, type Duration, duration, type Instant, seconds } from '../../../units/time.ts'

/** How long self-heal waits between its attempts: the controller's flags. */
export type SelfHealSettings =
  | { readonly kind: 'timeout'; readonly timeout: Duration }
  | {
      readonly kind: 'backoff'
      readonly duration: Duration
      readonly factor: number
      /** 0: none. */
      readonly cap: Duration
    }

/** `--self-heal-backoff-timeout-seconds`, `-factor` and `-cap-seconds` as they are by default. */
export const defaultSelfHeal: SelfHealSettings = {
  kind: 'backoff',
  duration: seconds(2),
  factor: 3,
  cap: seconds(300),
}

/**
 * The delay before the next attempt, after so many attempts (`wait.Backoff`, whose first delay is
 * never capped): 0, 2, 6, 18, 54, 162, 300 s … by default.
 */
export function selfHealDelay(settings: SelfHealSettings, attempts: number): Duration {
  if (settings.kind === 'timeout') return settings.timeout
  const { factor, cap } = settings
  let delay = 0
  let next: number = settings.duration
  for (let attempt = 0; attempt < attempts; attempt++) {
    delay = next
    next = factor === 0 ? delay : delay * factor
    // Once the cap is reached it stays.
    if (cap > 0 && next > cap) return attempt + 1 < attempts ? cap : duration(delay)
  }
  return duration(delay)
}

/**
 * What is left of the delay, which counts from the end of the last operation; 0 or less: nothing.
 */
export function selfHealRemaining(
  settings: SelfHealSettings,
  attempts: number,
  finishedAt: Instant | null,
  now: Instant,
): Duration {
  const delay = selfHealDelay(settings, attempts)
  return finishedAt === null ? delay : duration(delay - between(finishedAt, now))
}
