import { nearest } from '../../document/nearest.ts'
import { formatTime } from '../../go/timeText.ts'
import type { RolloutPhase } from '../../rollout/status.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'
import { phaseSince } from '../release.ts'
import { shownArgument } from '../shown.ts'

type EndPhase = Exclude<RolloutPhase, ''>

const phases: readonly EndPhase[] = ['Healthy', 'Progressing', 'Paused', 'Degraded']

/**
 * The Rollout's stored phase (`status.phase`) at the end; a controller that never comes to rest
 * ends in none. A phase that there is not, `.not` or otherwise, is no expectation.
 */
export function endIn(timeline: Timeline, phase: EndPhase): ExpectationOutcome {
  if (!phases.includes(phase)) return unusable(objectionTo(phase))
  const { end, diagnostics } = timeline
  const endless = diagnostics.find(({ code }) => code === 'livelock')
  const livelock = end.reason === 'livelock' ? (endless?.message ?? 'it never settles') : ''
  const message = end.message === '' ? '' : ` (${end.message})`
  const since = phaseSince(timeline)
  return {
    kind: 'judged',
    holds: livelock === '' && end.phase === phase,
    expected: `to end in ${phase}`,
    found:
      livelock === ''
        ? `it ended in ${end.phase === '' ? 'no phase' : end.phase}${message}` +
          `${since === null ? '' : `, which began at ${formatTime(since)}`}`
        : livelock,
    at: timeline.moments.findLast((moment) => moment.at <= (since ?? end.at))?.at ?? null,
  }
}

// Compiled tests may have lost the types that forbid it.
function objectionTo(phase: unknown): string {
  const meant = typeof phase === 'string' ? nearest(phase, phases) : null
  const hint = meant === null ? `phases are ${phases.join(', ')}` : `did you mean ${meant}?`
  return `there is no phase ${shownArgument(phase)}; ${hint}`
}
