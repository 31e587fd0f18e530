import { formatTime } from '../go/timeText.ts'
import type { RolloutState } from '../rollout/state.ts'
import { isPromoted } from '../rollout/status.ts'
import type { ScriptEntry } from '../simulation/scenario.ts'
import { readTime, type Time } from '../timeline/time.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { shownValue } from '../units/shownValue.ts'
import type { Instant } from '../units/time.ts'
import { type Asked, askedScenario } from './asked.ts'
import { choiceVerbs } from './choices/verbs.ts'
import { type PlayedScenario, playedOnce, playedWith, restOf } from './played.ts'
import { type Place, placeNow } from './readings/place.ts'
import { worldAt } from './readings/pods.ts'
import { firstHeld } from './readings/release.ts'
import type { HoldingCondition, Obstacle } from './stuck/obstacle.ts'
import { obstaclesIn } from './stuck/obstacles.ts'

/** What came of something that was tried. */
export type Tried =
  /** The update goes on, and sooner than it would by itself. */
  | 'releases'
  /** The update is given up: the old version, or another one, is what is left. */
  | 'gives up'
  /** It does not go on, or no sooner. */
  | 'not enough'

/** Something that was done, and what came of it. */
export interface TriedRelease {
  /** A verb, or what is written: `promote`, `remove replicaProgressThreshold`. */
  readonly release: string
  /** The field that is written, and what; '' for a verb, and for what only the world can do. */
  readonly field: string
  /** What is written; '' if nothing is. */
  readonly value: string
  /** What came of it. */
  readonly tried: Tried
  /** When the update goes on; null: it does not. */
  readonly goesOnAt: Instant | null
}

/** What keeps a Rollout from going on. */
export interface Stuck {
  readonly at: Instant
  /** Where it is; null: there is none. */
  readonly place: Place | null
  /** Since when it has been in its phase. */
  readonly phaseSince: Instant | null
  /** What holds it, from what holds everything to what holds one step; [] if nothing does. */
  readonly obstacles: readonly HoldingCondition[]
  /** The same in a word each. */
  readonly blockedBy: readonly string[]
  /** There is no update to go on with: the new version is the stable one. */
  readonly isDone: boolean
  /** When it goes on although nobody does anything; null: not before the end of the scenario. */
  readonly goesOnAt: Instant | null
  /** Everything that was tried, each by itself. */
  readonly tried: readonly TriedRelease[]
  /** What of it releases the update, in a word each. */
  readonly releasedBy: readonly string[]
  /** What of it does not, in a word each. */
  readonly notEnough: readonly string[]
  /** What is wrong; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
  /** Until when each was played. */
  readonly until: Instant
}

/** When somebody asks. */
export interface StuckOptions {
  /** When somebody asks; the end of the scenario if absent. */
  readonly at?: Time
}

/**
 * Why a Rollout does not go on: the conditions that hold it, and what releases it, which is found
 * by doing it. To go on is to get past the step at which it stands, or to be promoted; a full
 * promotion, which passes every step at once, has to be promoted. What the script does later is
 * left out.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { rehearsal, whyStuck } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * whyStuck(rehearsal(plan, { release: 'stuck' })).blockedBy // => ['pods of colorapi:next']
 * ```
 */
export function whyStuck(asked: Asked, options: StuckOptions = {}): Stuck {
  const given = askedScenario(asked, { gates: 'wait' })
  const whole = playedOnce(given)
  const at = options.at === undefined ? whole.timeline.end.at : readTime(options.at)
  const world = at === null ? null : worldAt(whole.timeline, at)
  if (at === null || world === null || world.rollout === null) return nowhere(whole, options.at)
  const played = restOf(whole, at)
  const { rollout } = world
  const obstacles = obstaclesIn({ world, rollout, at })
  const tried = isPromoted(rollout.status) ? [] : triedOn(played, rollout, obstacles, at)
  const { phase } = rollout.status
  const moments = whole.timeline.moments.filter((one) => one.at <= at)
  const before = moments.findLastIndex((one) => one.world.rollout?.status.phase !== phase)
  return {
    at,
    place: placeNow(rollout),
    phaseSince: moments[before + 1]?.at ?? null,
    obstacles: obstacles.map(({ releases: _, ...condition }) => condition),
    blockedBy: obstacles.map(({ blockedBy }) => blockedBy),
    isDone: isPromoted(rollout.status),
    goesOnAt: goesOnAt(played.timeline, rollout, at),
    tried,
    releasedBy: namesOf(tried, 'releases'),
    notEnough: namesOf(tried, 'not enough'),
    diagnostics: played.timeline.diagnostics,
    until: played.timeline.end.at,
  }
}

function namesOf(tried: readonly TriedRelease[], meant: Tried): readonly string[] {
  return tried.filter((one) => one.tried === meant).map(({ release }) => release)
}

function triedOn(
  played: PlayedScenario,
  rollout: RolloutState,
  obstacles: readonly Obstacle[],
  at: Instant,
): readonly TriedRelease[] {
  const time = formatTime(at)
  const itself = goesOnAt(played.timeline, rollout, at) ?? Number.POSITIVE_INFINITY
  const judged = (
    timeline: Timeline,
    what: Omit<TriedRelease, 'tried' | 'goesOnAt'>,
  ): TriedRelease => {
    const instant = goesOnAt(timeline, rollout, at)
    const isSooner = instant !== null && instant < itself
    const tried = isSooner ? 'releases' : isGivenUp(timeline, rollout) ? 'gives up' : 'not enough'
    return { ...what, tried, goesOnAt: instant }
  }
  const written = obstacles.flatMap(({ releases }) =>
    releases.map(({ text, field, value, entry, world }) => {
      const done: ScriptEntry | null = entry(time)
      const other = { ...played, scenario: world(played.scenario) }
      const timeline = playedWith(other, done === null ? [] : [done], at)
      return judged(timeline, { release: text, field, value })
    }),
  )
  const verbs = Object.entries(choiceVerbs).map(([verb, rule]) => {
    const timeline = playedWith(played, [rule.entry(time)], at)
    return judged(timeline, { release: verb, field: '', value: '' })
  })
  return [...written, ...verbs]
}

/** The first instant at which the same update has got further; null if it never does. */
function goesOnAt(timeline: Timeline, from: RolloutState, at: Instant): Instant | null {
  const { hash } = from.spec.template
  const now = positionOf(from)
  return firstHeld(
    timeline,
    at,
    ({ rollout }) =>
      rollout !== null && rollout.spec.template.hash === hash && positionOf(rollout) > now,
  )
}

/** How far an update has got: a number that only grows, but for an abort or a new beginning. */
function positionOf({ spec, status }: RolloutState): number {
  if (isPromoted(status)) return Number.POSITIVE_INFINITY
  if (status.abort) return -1
  if (status.promoteFull) return 0
  if (spec.strategy.kind === 'canary') return status.currentStepIndex ?? 0
  return status.activeSelector === status.currentPodHash ? 1 : 0
}

function isGivenUp(timeline: Timeline, from: RolloutState): boolean {
  const last = timeline.moments.at(-1)?.world.rollout ?? null
  if (last === null) return true
  return (
    last.spec.template.hash !== from.spec.template.hash || (last.status.abort && !from.status.abort)
  )
}

function nowhere({ timeline }: PlayedScenario, time: Time | undefined): Stuck {
  const message = `at ${shownValue(time ?? 'the end')} there is no Rollout`
  const hint = 'Name an instant after the first apply: "12m".'
  return {
    at: timeline.end.at,
    place: null,
    phaseSince: null,
    obstacles: [],
    blockedBy: [],
    isDone: false,
    goesOnAt: null,
    tried: [],
    releasedBy: [],
    notEnough: [],
    diagnostics: [...timeline.diagnostics, errorIn('at', 'no-rollout-then', message, hint)],
    until: timeline.end.at,
  }
}
