import { formatTime } from '../go/timeText.ts'
import { prepare } from '../simulation/prepare.ts'
import type { Program } from '../simulation/program.ts'
import type { Scenario, ScriptEntry } from '../simulation/scenario.ts'
import { laterIn, runFrom, simulate } from '../simulation/simulate.ts'
import { trafficUntil } from '../simulation/traffic/trafficUntil.ts'
import { readTime } from '../timeline/time.ts'
import { type Timeline, timelineOf } from '../timeline/timeline.ts'
import { type Instant, instant } from '../units/time.ts'

/** A scenario that has been run, with everything in it that users' shares are read from. */
export interface PlayedScenario {
  readonly scenario: Scenario
  readonly timeline: Timeline
}

/**
 * Runs a scenario so that it can be asked: who answers users is known also where nobody sends
 * anything, and its end stays where it is whatever else is done.
 */
export function playedOnce(given: Scenario): PlayedScenario {
  const withTraffic = { ...given, traffic: given.traffic ?? { requestsPerSecond: 0 } }
  const { program } = prepare(withTraffic)
  const timeline = served(program, simulate(withTraffic))
  const { at, reason } = timeline.end
  const scenario = reason === 'until' ? { ...withTraffic, until: formatTime(at) } : withTraffic
  return { scenario, timeline }
}

/**
 * The timeline in which somebody does these things as well: equal to a run of the longer script,
 * but only what comes from the earliest of them on is run.
 */
export function playedWith(
  { scenario, timeline }: PlayedScenario,
  entries: readonly ScriptEntry[],
  from: Instant,
): Timeline {
  const longer = { ...scenario, script: [...(scenario.script ?? []), ...entries] }
  const before = timeline.moments.filter(({ at }) => at < from)
  const world = before.at(-1)?.world
  const { program, diagnostics } = prepare(longer)
  if (world === undefined) return served(program, simulate(longer))
  if (program === null) return timelineOf([], diagnostics, { at: from, reason: 'refused' })
  const later = runFrom(program, world)
  const whole = timelineOf([...before, ...later.moments], later.diagnostics, later.end, {
    script: [...timeline.script.filter(({ at }) => at < from), ...later.script],
    later: laterIn(program),
    from: null,
  })
  return served(program, whole)
}

/** The same timeline with a moment at an instant, until which users' requests are counted. */
export function countedAt({ scenario, timeline }: PlayedScenario, at: Instant): Timeline {
  return countedBy(prepare(scenario).program, timeline, at)
}

// Users go on to ask to the end, also where nothing happens any more.
function served(program: Program | null, timeline: Timeline): Timeline {
  return countedBy(program, timeline, timeline.end.at)
}

function countedBy(program: Program | null, timeline: Timeline, at: Instant): Timeline {
  const { moments, diagnostics, end, script } = timeline
  const index = moments.findLastIndex((one) => one.at <= at)
  const world = moments[index]?.world
  if (program === null || world === undefined || world.at === at) return timeline
  const then = { ...world, at, traffic: trafficUntil(program, world, at) }
  const moment = { at, actions: [], effects: [], errors: [], flapping: [], world: then }
  const counted = moments.toSpliced(index + 1, 0, moment)
  return timelineOf(counted, diagnostics, end, { script, later: laterIn(program), from: null })
}

/** The same without whatever the script does after an instant: nobody does anything any more. */
export function restOf(played: PlayedScenario, at: Instant): PlayedScenario {
  const { script = [], ...scenario } = played.scenario
  const done = script.filter((entry) => (readTime(entry.at) ?? at) <= at)
  if (done.length === script.length) return played
  const short = { ...played, scenario: { ...scenario, script: done } }
  return { ...short, timeline: playedWith(short, [], instant(at + 1)) }
}
