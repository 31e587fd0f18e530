import type { LintedRollout } from './subject.ts'

/**
 * A release waits for a person somewhere, so that nobody can say how much time an analysis has: a
 * pause without a duration, from the step on at which the background analysis begins.
 */
export function waitsForPeople({ canary }: LintedRollout): boolean {
  if (canary === null) return false
  const first = canary.analysis?.startingStep ?? 0
  return canary.steps.slice(first).some(({ pause }) => pause !== null && pause.seconds === null)
}
