import { formatTime } from '../../go/timeText.ts'
import { type Flaw, seen } from './rule.ts'
import type { LintSubject } from './subject.ts'

/**
 * What it comes to that every measurement of a metric is an Error. A run that the Rollout waits for
 * ends with it, and so does the release; a background analysis may be stopped at the promotion
 * before its errors are more than `consecutiveErrorLimit`: then it is no error, and no gate either.
 */
export function onlyErrors(
  { rehearsals }: LintSubject,
  why: string,
): Pick<Flaw, 'evidence' | 'severity'> {
  const promotedAt = rehearsals.quick()?.promotedAt ?? null
  if (promotedAt === null) return { evidence: seen(why) }
  const text = `${why}; rehearsed: promoted at ${formatTime(promotedAt)}, before they end its run`
  return { severity: 'warning', evidence: { at: promotedAt, text, facts: { promotedAt } } }
}
