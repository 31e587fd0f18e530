import { readTime, type Time } from '../timeline/time.ts'
import { shareOfUsers } from '../timeline/users.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { shownValue } from '../units/shownValue.ts'
import { between, type Duration, type Instant } from '../units/time.ts'
import { type Asked, askedScenario } from './asked.ts'
import type { KeptObject } from './kept/keptThing.ts'
import { keptRules } from './kept/rules.ts'
import { type PlayedScenario, playedOnce, restOf } from './played.ts'
import { type Place, placeNow } from './readings/place.ts'
import { worldAt } from './readings/pods.ts'
import { heldSince } from './readings/release.ts'

/** Something that is still there, and until when. */
export interface KeptThing extends KeptObject {
  /** When it goes if nobody does anything, as played; null: not before the end of the scenario. */
  readonly until: Instant | null
  /** The same as a span from now on; null: it is not known. */
  readonly left: Duration | null
  /** Services of the Rollout whose selector its pods have. */
  readonly services: readonly string[]
  /** The part of users' requests that it answers, in per cent; null: nobody knows. */
  readonly trafficPercent: number | null
}

/** What is still there, and why. */
export interface Kept {
  readonly at: Instant
  /** Where the Rollout is; null: there is none. */
  readonly place: Place | null
  /** What has pods first, then the rest. */
  readonly kept: readonly KeptThing[]
  /** What is wrong; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
  /** Until when it was played. */
  readonly playedUntil: Instant
}

/** When somebody asks. */
export interface KeptOptions {
  /** When somebody asks; the end of the scenario if absent. */
  readonly at?: Time
}

/**
 * Why something is still there although the Rollout is done, or aborted: old pods, pods of an
 * experiment, a Deployment that came back, AnalysisRuns; which field or Service keeps it, whether
 * users meet it, and until when if nobody does anything.
 */
export function whyKept(asked: Asked, options: KeptOptions = {}): Kept {
  const whole = playedOnce(askedScenario(asked))
  const at = options.at === undefined ? whole.timeline.end.at : readTime(options.at)
  const world = at === null ? null : worldAt(whole.timeline, at)
  if (at === null || world === null || world.rollout === null) return nowhere(whole, options.at)
  const played = restOf(whole, at)
  const { rollout } = world
  const found = Object.values(keptRules).flatMap((rule) => rule({ world, rollout, at }))
  const kept = found.map((one): KeptThing => {
    const { hash, isThere, ...thing } = one
    const until = heldSince(played.timeline, at, (later) => !isThere(later))
    const selecting = rollout.services.filter((service) => [hash, ''].includes(service.hash))
    const share = shareOfUsers(world, (other) => other === hash)
    return {
      ...thing,
      until,
      left: until === null ? null : between(at, until),
      services: hash === '' ? [] : selecting.map(({ name }) => name),
      trafficPercent: hash === '' ? null : share * 100,
    }
  })
  return {
    at,
    place: placeNow(rollout),
    kept: [...kept.filter(({ pods }) => pods > 0), ...kept.filter(({ pods }) => pods === 0)],
    diagnostics: played.timeline.diagnostics,
    playedUntil: played.timeline.end.at,
  }
}

function nowhere({ timeline }: PlayedScenario, time: Time | undefined): Kept {
  const message = `at ${shownValue(time ?? 'the end')} there is no Rollout`
  const hint = 'Name an instant after the first apply: "12m".'
  return {
    at: timeline.end.at,
    place: null,
    kept: [],
    diagnostics: [...timeline.diagnostics, errorIn('at', 'no-rollout-then', message, hint)],
    playedUntil: timeline.end.at,
  }
}
