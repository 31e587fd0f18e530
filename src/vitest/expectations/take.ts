import { formatTime } from '../../go/timeText.ts'
import { readTime, type Time } from '../../timeline/time.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Instant } from '../../units/time.ts'
import { objectionToOptions } from '../options.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'
import { phaseSince, releasedAt } from '../release.ts'
import { shownArgument } from '../shown.ts'

/** How long something may take. */
export interface Span {
  /** No longer than this; any time if absent. */
  readonly atMost?: Time
  /** No shorter than this; any time if absent. */
  readonly atLeast?: Time
}

/**
 * The latest release: from the pod template that came in last (`status.currentPodHash`) to the
 * beginning of the phase in which the timeline ended, if that is Healthy or Degraded. One that is
 * not over by then took longer than anything, and at least as long as was seen.
 */
export function take(timeline: Timeline, span: Span): ExpectationOutcome {
  const objection = objectionTo(span)
  if (objection !== '') return unusable(objection)
  const from = releasedAt(timeline)
  if (from === null) return unusable('the Rollout was never applied, so that nothing was released')
  const { end } = timeline
  const until = overAt(timeline, from)
  const took = (until ?? end.at) - from
  const isShort = span.atMost === undefined || (until !== null && took <= limitOf(span.atMost))
  const isLong = span.atLeast === undefined || took >= limitOf(span.atLeast)
  const message = end.message === '' ? '' : ` (${end.message})`
  const release = `the release of ${formatTime(from)}`
  return {
    kind: 'judged',
    holds: isShort && isLong,
    expected: `to take ${spanText(span)}`,
    found:
      until === null
        ? `${release} was still ${end.phase}${message} at ${formatTime(end.at)}`
        : `${release} took ${formatTime(took)}: ${end.phase} at ${formatTime(until)}`,
    at: until ?? phaseSince(timeline),
  }
}

function overAt(timeline: Timeline, from: Instant): Instant | null {
  const { phase, reason } = timeline.end
  const since = phaseSince(timeline)
  if (since === null || reason !== 'until') return null
  // Going back to the version that is still stable changes no phase, and takes no time.
  return phase === 'Healthy' || phase === 'Degraded' ? (since < from ? from : since) : null
}

function objectionTo(span: Span): string {
  const objection = objectionToOptions('span', span, ['atMost', 'atLeast'])
  if (objection !== '') return objection
  const { atMost, atLeast } = span
  if (atMost === undefined && atLeast === undefined) return 'it needs atMost, atLeast or both'
  for (const [name, time] of Object.entries({ atMost, atLeast })) {
    if (time !== undefined && readTime(time) === null) {
      return `${name} is ${shownArgument(time)}, and has to be a duration such as '15m'`
    }
  }
  return ''
}

function limitOf(time: Time): number {
  return readTime(time) ?? 0
}

function spanText({ atMost, atLeast }: Span): string {
  const most = atMost === undefined ? [] : [`at most ${formatTime(limitOf(atMost))}`]
  const least = atLeast === undefined ? [] : [`at least ${formatTime(limitOf(atLeast))}`]
  return [...least, ...most].join(' and ')
}
