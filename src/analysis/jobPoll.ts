import { type Instant, instant, wholeSecond } from '../units/time.ts'

/**
 * `resumeAt` that the Job provider sets when it finds the Job still running: the gap grows with the
 * square root of the time that has passed, and is stored in whole seconds. startedAt is that of the
 * measurement.
 */
export function jobResumeAt(startedAt: Instant, at: Instant): Instant {
  const seconds = Math.max(0, at - startedAt) / 1000
  return wholeSecond(instant(at + Math.floor(Math.sqrt(2 * seconds) * 1000)))
}
