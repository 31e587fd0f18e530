import type { RolloutPhase } from '../../rollout/status.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { timeText } from '../clock.ts'
import type { Judged } from '../outcome.ts'
import { phaseSince } from '../release.ts'

/**
 * The Rollout's stored phase (`status.phase`) at the end; a controller that never comes to rest
 * ends in none.
 */
export function endIn(timeline: Timeline, phase: Exclude<RolloutPhase, ''>): Judged {
  const { end, diagnostics } = timeline
  const livelock = end.reason === 'livelock' ? (diagnostics[0]?.message ?? '') : ''
  const message = end.message === '' ? '' : ` (${end.message})`
  const since = phaseSince(timeline)
  return {
    kind: 'judged',
    holds: livelock === '' && end.phase === phase,
    expected: `to end in ${phase}`,
    found:
      livelock === ''
        ? `it ended in ${end.phase === '' ? 'no phase' : end.phase}${message}` +
          `${since === null ? '' : `, which began at ${timeText(since)}`}`
        : livelock,
    at: timeline.moments.findLast((moment) => moment.at <= (since ?? end.at))?.at ?? null,
  }
}
