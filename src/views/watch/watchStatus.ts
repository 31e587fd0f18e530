import { readTime, type Time } from '../../timeline/time.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Printed } from '../../units/printed.ts'
import { type Instant, instant, start } from '../../units/time.ts'
import { statusEnd } from '../commands/getStatus.ts'
import type { RolloutInfo } from '../info.ts'
import { notFound } from '../objects/found.ts'
import { failedWith } from '../printed.ts'
import { onlyRollout } from '../rolloutAt.ts'
import { isLast, toStatusText } from '../statusText.ts'
import { glances } from './glances.ts'
import type { Screen } from './screen.ts'

/** From when on, and how long. */
export interface WatchStatusOptions {
  /** The beginning of the simulation if absent. */
  readonly from?: Time
  /** `--timeout`: how long it waits; for ever if absent or 0. */
  readonly timeout?: Time
}

/** What `status NAME` printed on the way, and how and when it ended. */
export interface StatusWatch extends Printed {
  /** Each line when it was printed. */
  readonly lines: readonly Screen[]
  /** When the command ends. */
  readonly endedAt: Instant
}

/**
 * `kubectl argo rollouts status NAME` while a simulation runs: a line whenever the text changes,
 * until the Rollout is Healthy or Degraded, or the time is over. Where the simulation ends before,
 * the watch is taken to be interrupted there, which looks like a timeout.
 */
export function watchStatus(timeline: Timeline, options: WatchStatusOptions = {}): StatusWatch {
  const { from = start, timeout = start } = options
  const until = deadlineOf(timeline, from, timeout)
  const lines: Screen[] = []
  let seen: RolloutInfo | null = null
  let said = ''
  for (const { at, snapshot } of glances(timeline, { from, until }, 'none')) {
    seen = onlyRollout(snapshot)
    if (seen === null) break
    const text = toStatusText(seen, { watch: true })
    if (text !== said) lines.push({ at, text: `${text}\n` })
    said = text
    if (isLast(seen.phase)) return { lines, endedAt: at, ...endOf(timeline, lines, seen) }
  }
  return { lines, endedAt: until, ...endOf(timeline, lines, seen) }
}

/** As far as the simulation goes. */
function deadlineOf({ end }: Timeline, from: Time, timeout: Time): Instant {
  const begin = readTime(from) ?? end.at
  const span = readTime(timeout) ?? 0
  return instant(span === 0 ? end.at : Math.min(end.at, begin + span))
}

function endOf({ moments }: Timeline, lines: readonly Screen[], seen: RolloutInfo | null): Printed {
  if (seen !== null) return statusEnd(seen, lines.map(({ text }) => text).join(''), true)
  const later = moments.find(({ world }) => world.rollout !== null)
  return failedWith(notFound('rollout.argoproj.io', later?.world.rollout?.spec.name ?? ''))
}
