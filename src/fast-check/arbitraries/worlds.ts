import fc, { type Arbitrary } from 'fast-check'
import { formatTime, readTimeText, type TimeText } from '../../go/timeText.ts'
import type { Pods, Scenario, ScriptAction, ScriptEntry } from '../../simulation/scenario.ts'
import type { Json } from '../../units/json.ts'
import { upTo } from './amounts.ts'

/** What an arbitrary world is made for: names that mean something in the plan at hand. */
export interface Surroundings {
  /** Images that may be rolled out; the first is the one that runs at the beginning. */
  readonly images: readonly string[]
  /** What each metric may find, by its name; the first is the ordinary answer. */
  readonly readings: Readonly<Record<string, readonly Json[]>>
  /** Keys of Secrets that there are, by name; none if absent. */
  readonly secrets?: NonNullable<Scenario['secrets']>
}

/** How pods start: at once in the simplest world; some images slowly, partly, or never. */
export function podModels(images: readonly string[]): Arbitrary<Pods> {
  const model = fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.record({ startup: upTo(0, 90).map(secondsText) }) },
    { weight: 1, arbitrary: fc.record({ readyCap: upTo(0, 3) }) },
  )
  // The first image runs already; one that never starts would leave nothing to roll out from.
  const others = Object.fromEntries(images.slice(1).map((image) => [image, model]))
  return fc
    .record({
      startup: fc.oneof({ withCrossShrink: true }, fc.constant(0), upTo(1, 40)),
      models: fc.record(others),
    })
    .map(({ startup, models }) => {
      const special = Object.entries(models).filter(([, one]) => Object.keys(one).length > 0)
      return {
        ...(startup === 0 ? {} : { startup: secondsText(startup) }),
        ...(special.length === 0 ? {} : { images: Object.fromEntries(special) }),
      }
    })
}

/** One answer for ever, or answers that change over time. */
export function signals(readings: readonly Json[]): Arbitrary<Json> {
  const reading = fc.constantFrom(...readings)
  const later = fc.array(fc.tuple(upTo(1, 120), reading), { minLength: 1, maxLength: 5 })
  return fc.oneof(
    { withCrossShrink: true },
    reading,
    fc.tuple(reading, later).map(([first, changes]) => {
      const times = summed(changes.map(([wait]) => wait))
      const points = changes.map(
        ([, next], index) => [secondsText(times[index] ?? 0), next] as const,
      )
      return [['0s', first], ...points]
    }),
  )
}

/** What people do: nothing at all, a few commands, or one deployment after the other. */
export function scripts(images: readonly string[]): Arbitrary<readonly ScriptEntry[]> {
  const said = fc.array(fc.tuple(waits, verbs(images)), { maxLength: 8, size: 'max' })
  const hurried = fc.array(fc.tuple(upTo(5, 40), deployments(images)), {
    minLength: 3,
    maxLength: 6,
    size: 'max',
  })
  return fc
    .oneof(
      { withCrossShrink: true },
      { weight: 7, arbitrary: said },
      { weight: 1, arbitrary: hurried },
    )
    .map((list) => {
      const times = summed(list.map(([wait]) => wait))
      return list.map(([, verb], index) => ({ at: secondsText(times[index] ?? 0), ...verb }))
    })
}

// The newer images first: they are what a deployment is for.
function deployments(images: readonly string[]): Arbitrary<Verb> {
  return fc
    .constantFrom(...images.slice(1), ...images.slice(0, 1))
    .map((setImage) => ({ setImage }))
}

function secondsText(count: number): TimeText {
  return formatTime(count * 1000)
}

function summed(spans: readonly number[]): readonly number[] {
  let sum = 0
  return spans.map((span) => {
    sum += span
    return sum
  })
}

const waits = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: upTo(0, 60) },
  { weight: 1, arbitrary: upTo(0, 5) },
  { weight: 1, arbitrary: upTo(60, 400) },
)

/** What a person does, at whatever time. */
export type Verb = ScriptAction

/** One thing that a person may do. */
export function verbs(images: readonly string[]): Arbitrary<Verb> {
  const said = (verb: Verb): Arbitrary<Verb> => fc.constant(verb)
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 8, arbitrary: deployments(images) },
    { weight: 4, arbitrary: said({ promote: true }) },
    { weight: 3, arbitrary: said({ abort: true }) },
    { weight: 2, arbitrary: said({ retry: true }) },
    { weight: 2, arbitrary: said({ promoteFull: true }) },
    { weight: 2, arbitrary: upTo(1, 12).map((scale) => ({ scale })) },
    { weight: 1, arbitrary: said({ undo: true }) },
    { weight: 1, arbitrary: said({ pause: true }) },
    { weight: 1, arbitrary: said({ resume: true }) },
    { weight: 1, arbitrary: said({ restart: true }) },
  )
}

/**
 * Everything of a scenario but its plan. Shrinks to quick pods, steady metrics and nobody who does
 * anything.
 */
export function worlds(around: Surroundings): Arbitrary<Omit<Scenario, 'plan'>> {
  const { images, readings, secrets } = around
  const metrics = Object.entries(readings).map(([name, list]) => [name, signals(list)] as const)
  return fc
    .record({
      script: scripts(images),
      pods: podModels(images),
      metrics: fc.record(Object.fromEntries(metrics)),
      verify: fc.constantFrom(-1, 0, 15),
      requestsPerSecond: fc.constantFrom(0, 10),
      afterwards: fc.constantFrom(600, 1500),
    })
    .map(({ script, pods, metrics, verify, requestsPerSecond, afterwards }) => ({
      script,
      ...(Object.keys(pods).length === 0 ? {} : { pods }),
      ...(Object.keys(metrics).length === 0 ? {} : { metrics }),
      ...(secrets === undefined ? {} : { secrets }),
      ...(verify < 0 ? {} : { router: routerOf(verify) }),
      ...(requestsPerSecond === 0 ? {} : { traffic: { requestsPerSecond } }),
      until: formatTime((readTimeText(script.at(-1)?.at ?? '0s') ?? 0) + afterwards * 1000),
    }))
}

function routerOf(seconds: number): NonNullable<Scenario['router']> {
  return seconds === 0 ? { verify: 'immediate' } : { verify: 'after', after: secondsText(seconds) }
}
