import type { Snapshot } from '../../cluster/snapshot.ts'
import { type History, historyAfter } from '../../timeline/objects/history.ts'
import { lookAt, snapshotOfHistory } from '../../timeline/snapshot.ts'
import { readTime, type Time } from '../../timeline/time.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { after, type Duration, duration, earliest, type Instant, start } from '../../units/time.ts'

/** From when until when somebody watches. */
export interface WatchOptions {
  /** The beginning of the simulation if absent. */
  readonly from?: Time
  /** The end of the simulation if absent. */
  readonly until?: Time
}

/** A look at the cluster while it is watched. */
export interface Glance {
  readonly at: Instant
  readonly snapshot: Snapshot
  /** An object is not as it was at the last look. */
  readonly hasChanged: boolean
  /** It is time to look again, whatever has changed. */
  readonly isTick: boolean
}

/** Who looks only when something has happened still does so on the ticks of its clock. */
export type Clock = { readonly every: Duration; readonly whileNothing: 'ticks' | 'rests' } | 'none'

/**
 * Every look that a watching command takes: at once, whenever the cluster has changed, and every so
 * often. What happens at the very instant of a tick is seen first. None if a time is none.
 */
export function* glances(
  timeline: Timeline,
  { from = start, until }: WatchOptions,
  clock: Clock,
): Generator<Glance> {
  const { moments, end } = timeline
  const begin = readTime(from)
  const asked = until === undefined ? end.at : readTime(until)
  if (begin === null || asked === null) return
  const last = Math.min(asked, LATEST)
  let history: History | null = null
  let index = 0
  let snapshot: Snapshot | null = null
  let seen = ''
  let tick: Instant | null = begin
  for (let at: Instant | null = begin; at !== null && at <= last; ) {
    const before = index
    for (let next = moments[index]; next !== undefined && next.at <= at; next = moments[index]) {
      history = historyAfter(history, next)
      index++
    }
    snapshot = lookedAt(before === index ? snapshot : null, history, at)
    const objects = before === index ? seen : JSON.stringify(snapshot.objects)
    const isTick = at === tick
    yield { at, snapshot, hasChanged: objects !== seen, isTick }
    seen = objects
    if (isTick) tick = tickAfter(at, clock, moments[index]?.at ?? null)
    at = earliest(tick, moments[index]?.at ?? null)
  }
}

/** Later than it a second more is the same number, and no clock goes on. */
const LATEST = Number.MAX_SAFE_INTEGER

/** Nothing happens before `next`; null: never again. */
function tickAfter(at: Instant, clock: Clock, next: Instant | null): Instant | null {
  if (clock === 'none') return null
  const { every, whileNothing } = clock
  if (whileNothing === 'ticks') return after(at, every)
  if (next === null) return null
  const ticks = Math.max(1, Math.ceil((next - at) / every))
  return after(at, duration(ticks * every))
}

/** The cluster at an instant; where nothing has happened, the same objects a little later. */
function lookedAt(same: Snapshot | null, history: History | null, at: Instant): Snapshot {
  return same === null ? snapshotOfHistory(history, at) : { objects: same.objects, now: lookAt(at) }
}
