import type { Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type Instant, instant, start } from '../../units/time.ts'
import { changesOf } from '../../views/picture/changes.ts'
import { pictureOf } from '../../views/picture/pictureOf.ts'

/** Somebody who watches a simulation: where they stand in it, and what they did. */
export interface Watching {
  readonly scenario: Scenario
  /** In order of time. */
  readonly done: readonly Deed[]
  /** Of the scenario with all that was done. */
  readonly timeline: Timeline
  /** Nothing is to be seen after it. */
  readonly lastChange: Instant
  readonly at: Instant
  readonly isPlaying: boolean
  /** Simulated seconds a second. */
  readonly speed: number
  /** What the last key came to; '' if there is nothing to say. */
  readonly said: string
}

/** A verb of a script, done by a key. */
export type WatchVerb = Readonly<Record<string, true>>

interface Deed {
  readonly at: Instant
  readonly verb: WatchVerb
}

export function beginWatching(scenario: Scenario, speed: number): Watching {
  const timeline = simulate(scenario)
  const lastChange = lastChangeIn(timeline)
  return { scenario, done: [], timeline, lastChange, at: start, isPlaying: true, speed, said: '' }
}

/** So many milliseconds of a watcher's time later; it stops where nothing more happens. */
export function passed(watching: Watching, milliseconds: number): Watching {
  if (!watching.isPlaying) return watching
  const last = watching.lastChange
  const at = instant(watching.at + Math.round(milliseconds * watching.speed))
  if (at < last) return { ...watching, at }
  const said = 'nothing more happens by itself'
  return { ...watching, at: instant(Math.max(last, watching.at)), isPlaying: false, said }
}

// Controllers look again and again where nothing is to be seen any more.
function lastChangeIn(timeline: Timeline): Instant {
  return changesOf(pictureOf(timeline)).at(-1)?.at ?? start
}

export function playedOrPaused(watching: Watching): Watching {
  return { ...watching, isPlaying: !watching.isPlaying, said: '' }
}

/** The instant of the next moment, or of the one before. */
export function stepped(watching: Watching, direction: 'next' | 'back'): Watching {
  const { at, timeline } = watching
  const instants = timeline.moments.map((moment) => moment.at)
  const found =
    direction === 'next' ? instants.find((one) => one > at) : instants.findLast((one) => one < at)
  const said = found === undefined ? 'there is no more' : ''
  return { ...watching, isPlaying: false, at: found ?? at, said }
}

const SLOWEST = 1 / 8
const FASTEST = 4096

export function atSpeed(watching: Watching, factor: number): Watching {
  const speed = Math.min(FASTEST, Math.max(SLOWEST, watching.speed * factor))
  return { ...watching, speed, said: '' }
}

/** Somebody acts now; what they did later than now, before they went back, is undone. */
export function acted(watching: Watching, verb: WatchVerb): Watching {
  const { scenario, at } = watching
  const done = [...watching.done.filter((deed) => deed.at <= at), { at, verb }]
  const timeline = simulate(withDeeds(scenario, done))
  const [error = ''] = timeline.moments.find((moment) => moment.at === at)?.errors ?? []
  const [name = ''] = Object.keys(verb)
  const lastChange = lastChangeIn(timeline)
  return { ...watching, done, timeline, lastChange, said: error === '' ? name : error }
}

// A deed stands behind what the script has at its instant.
function withDeeds(scenario: Scenario, done: readonly Deed[]): Scenario {
  const entries = done.map(({ at, verb }) => ({ at: `${at}ms`, ...verb }))
  return { ...scenario, script: [...(scenario.script ?? []), ...(entries as ScriptEntry[])] }
}
