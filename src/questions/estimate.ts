import { noSuch } from '../simulation/checkScenario.ts'
import { simulate } from '../simulation/simulate.ts'
import { readTime, type Time } from '../timeline/time.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { Duration, Instant } from '../units/time.ts'
import { type Asked, askedScenario } from './asked.ts'
import { boundsOf } from './estimate/bounds.ts'
import { courseOf, releaseBegins, spanTo } from './estimate/release.ts'
import type { Stop } from './estimate/stops.ts'
import { type TimeSplit, timeSplit } from './estimate/waits.ts'
import type { RehearsalOptions } from './rehearsal.ts'

/** What is estimated, and with which pods. */
export interface EstimateOptions extends RehearsalOptions {
  /** How long a pod may take at most; as long as the scenario says if absent. */
  readonly slowest?: Time
  /** Somebody asks in the middle: what is left from then on. The release's beginning if absent. */
  readonly from?: Time
}

/** How long a release takes until the new version is the stable one; spans in milliseconds. */
export interface Estimate {
  /** When counting begins: the new image came, or somebody asks. */
  readonly from: Instant
  /** Pods at once, people at once. null: it does not get there even so. */
  readonly min: Duration | null
  /** As the scenario has it. null: it does not get there by its end. */
  readonly expected: Duration | null
  /** With pods as slow as any may be; null: there is no bound, or it does not get there. */
  readonly max: Duration | null
  /** Why there is no upper bound; [] where there is one. */
  readonly unboundedBy: readonly Stop[]
  /** Where the expected time goes; up to the scenario's end where it does not get there. */
  readonly split: TimeSplit
  /** When the new version is the stable one, and when the last pod of the old one is gone. */
  readonly promotedAt: Instant | null
  /** When the old version has no pods any more; null: it still has some. */
  readonly oldPodsGoneAt: Instant | null
  /** When another version took its place, or it was aborted; null: neither. */
  readonly givenUpAt: Instant | null
  /** What is wrong with the scenario; then nothing else is known. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * How long a release takes: the least, what is to be expected, and the most, and where the time
 * goes. A plan alone is rehearsed. Found by running: as it is, and with every choice of who is
 * quick and who is as slow as may be; a bound that people can break is none.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { estimate, seconds } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * estimate(plan).expected === seconds(390) // => true
 * ```
 */
export function estimate(asked: Asked, options: EstimateOptions = {}): Estimate {
  const scenario = askedScenario(asked, options)
  const timeline = simulate(scenario)
  const begins = releaseBegins(scenario)
  const read = options.from === undefined ? begins : readTime(options.from)
  const from = read ?? begins
  const course = courseOf(timeline.moments, begins)
  const end = course?.promotedAt ?? timeline.end.at
  const { min, max, unboundedBy } = boundsOf(scenario, timeline, from, options.slowest)
  return {
    from,
    min,
    expected: spanTo(course, from),
    max,
    unboundedBy,
    split: timeSplit(timeline.moments, from, end),
    promotedAt: course?.promotedAt ?? null,
    oldPodsGoneAt: course?.oldPodsGoneAt ?? null,
    givenUpAt: course?.givenUpAt ?? null,
    diagnostics: [
      ...timeline.diagnostics.filter(({ severity }) => severity === 'error'),
      ...(read === null ? [noSuch('time', options.from, 'from')] : []),
    ],
  }
}
