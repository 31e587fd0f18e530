import { formatTime } from '../../go/timeText.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import type { Time } from '../../timeline/time.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Duration, Instant } from '../../units/time.ts'
import { imagesByHash } from '../readings/release.ts'
import { continued } from './continued.ts'
import { courseOf, releaseBegins, spanTo } from './release.ts'
import { type Stop, stopAtEnd, stopsOf } from './stops.ts'
import { allTempos, playedAt, type Range, withoutDeadline } from './tempo.ts'

/** Between which a release's time lies. */
export interface Bounds {
  /** null: it does not get there even so. */
  readonly min: Duration | null
  /** null: there is no bound, or it does not always get there. */
  readonly max: Duration | null
  readonly unboundedBy: readonly Stop[]
}

/**
 * The bounds of what is left of a release from an instant on: the shortest and the longest of all
 * tempos. What is aborted for its deadline at one tempo may get there at another, so the least is
 * that without the deadline; and where it does not get there at one of them there is no most.
 */
export function boundsOf(
  scenario: Scenario,
  timeline: Timeline,
  from: Instant,
  slowest: Time | undefined,
): Bounds {
  if (timeline.end.reason === 'refused') return { min: null, max: null, unboundedBy: [] }
  const begins = releaseBegins(scenario)
  const lengthOf = ({ moments }: Timeline): Duration | null =>
    spanTo(courseOf(moments, begins), from)
  // What is slower than the scenario takes longer than it may have time for.
  const until = formatTime(2 * timeline.end.at)
  const play = (world: Scenario): Timeline => continued(timeline, from, { ...world, until })
  const worlds = worldsOf(scenario, rangeOf(timeline, begins, slowest))
  const stops = stopsOf(scenario, timeline, from)
  const played = stops.length > 0 ? [] : worlds.map(play)
  const hasDeadline = scenario.plan.rollout.progressDeadlineAbort
  const free =
    hasDeadline || played.length === 0
      ? worlds.map((world) => play(withoutDeadline(world, from)))
      : played
  const known = lengthOf(timeline)
  const spans = [known, ...played.map(lengthOf)]
  const missed = played.find((run) => lengthOf(run) === null)
  return {
    min: least([known, ...free.map(lengthOf)]),
    max: stops.length > 0 || spans.includes(null) ? null : most(spans),
    unboundedBy: missed === undefined ? stops : [...stops, ...stopAtEnd(missed)],
  }
}

function rangeOf(timeline: Timeline, begins: Instant, slowest: Time | undefined): Range {
  const images = imagesByHash(timeline)
  const released = images.get(courseOf(timeline.moments, begins)?.hash ?? '')
  const others = [...images.values()].filter((image) => image !== released)
  return { released: released ?? '', others: [...new Set(others)], slowest }
}

/** The scenario at every tempo that makes a difference. */
function worldsOf(scenario: Scenario, range: Range): readonly Scenario[] {
  const worlds = new Map<string, Scenario>()
  for (const tempos of allTempos) {
    const world = playedAt(scenario, tempos, range)
    const { script, pods, gates, router } = world
    worlds.set(JSON.stringify([script?.length, pods, gates, router]), world)
  }
  return [...worlds.values()]
}

function least(spans: readonly (Duration | null)[]): Duration | null {
  return spans.reduce(
    (one, other) => (one === null || (other !== null && other < one) ? other : one),
    null,
  )
}

function most(spans: readonly (Duration | null)[]): Duration | null {
  return spans.reduce(
    (one, other) => (one === null || (other !== null && other > one) ? other : one),
    null,
  )
}
