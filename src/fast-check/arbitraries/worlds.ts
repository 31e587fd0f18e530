import fc, { type Arbitrary } from 'fast-check'
import { InvalidInputError } from '../../document/invalidInputError.ts'
import { formatTime, readTimeText, type TimeText } from '../../go/timeText.ts'
import type {
  PluginScenario,
  PodLifeScenario,
  Pods,
  Scenario,
  ScriptEntry,
} from '../../simulation/scenario.ts'
import { errorIn } from '../../units/diagnostic.ts'
import type { Json } from '../../units/json.ts'
import { upTo } from './amounts.ts'
import { deeds } from './deeds.ts'
import type { Surroundings } from './surroundings.ts'
import { deployments, type Verb, verbs } from './verbs.ts'

/**
 * How pods start: at once in the simplest world; some images slowly, partly, or never. Some flap,
 * crash, or cannot be pulled for a while.
 */
export function podModels(images: readonly string[]): Arbitrary<Pods> {
  const model: Arbitrary<PodLifeScenario> = fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: fc.constant({}) },
    { weight: 4, arbitrary: fc.record({ startup: upTo(0, 90).map(secondsText) }) },
    { weight: 2, arbitrary: fc.record({ readyCap: upTo(0, 3) }) },
    { weight: 1, arbitrary: fc.record({ flaps: fc.constantFrom(...flaps) }) },
    { weight: 1, arbitrary: fc.record({ crash: fc.constantFrom(...crashes) }) },
    { weight: 1, arbitrary: fc.record({ pull: fc.constantFrom(...pulls) }) },
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

// They fall within two seconds, before anybody takes them for pods that stay (`isFresh` of the
// laws): a container that ends for the first time starts at once.
const flaps = [
  { ready: '1s', unready: '10s' },
  { ready: '1s', unready: '40s' },
] as const
const crashes = [{ after: '1s', times: 3 }, { after: '1s' }] as const
const pulls = [{ failsUntil: '40s' }, 'fails'] as const

/**
 * One answer for ever, or answers that change over time. Without a reading it throws an
 * `InvalidInputError`.
 */
export function signals(readings: readonly Json[]): Arbitrary<Json> {
  if (readings.length === 0) {
    const hint = 'Give what a measurement may find: [[0.01], [0.5]].'
    throw new InvalidInputError([errorIn('readings', 'no-readings', 'there is no reading', hint)])
  }
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

/**
 * What happens: nothing at all, a few commands (or whatever is drawn instead of them), the same
 * around an update, or one deployment after the other.
 */
export function scripts(
  images: readonly string[],
  actions: Arbitrary<Verb> = verbs(images),
): Arbitrary<readonly ScriptEntry[]> {
  const said = fc.array(fc.tuple(waits, actions), { maxLength: 8, size: 'max' })
  // Most of what there is to see needs an update of something that runs already; left to itself a
  // script begins one half the time.
  const around = fc
    .tuple(fc.tuple(upTo(45, 120), deployments(images)), said)
    .map(([first, others]) => [first, ...others.slice(0, 7)])
  const hurried = fc.array(fc.tuple(upTo(5, 40), deployments(images)), {
    minLength: 3,
    maxLength: 6,
    size: 'max',
  })
  return fc
    .oneof(
      { withCrossShrink: true },
      { weight: 2, arbitrary: said },
      { weight: 5, arbitrary: around },
      { weight: 1, arbitrary: hurried },
    )
    .map((list) => {
      const times = summed(list.map(([wait]) => wait))
      return list.map(([, verb], index) => ({ at: secondsText(times[index] ?? 0), ...verb }))
    })
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

/**
 * Everything of a scenario but its plan. Shrinks to quick pods, steady metrics and nobody who does
 * anything.
 */
export function worlds(around: Surroundings): Arbitrary<Omit<Scenario, 'plan'>> {
  const { images, readings, secrets, groups = [] } = around
  const metrics = Object.entries(readings).map(([name, list]) => [name, signals(list)] as const)
  const plugins = (around.plugins ?? []).map((name) => [name, pluginAnswers] as const)
  return fc
    .record({
      script: scripts(images, deeds(around)),
      pods: podModels(images),
      metrics: fc.record(Object.fromEntries(metrics)),
      plugins: fc.record(Object.fromEntries(plugins)),
      verify: fc.constantFrom(-1, 0, 15),
      requestsPerSecond: fc.constantFrom(0, 10),
      afterwards: fc.constantFrom(600, 1500),
    })
    .map((drawn) => ({
      script: drawn.script,
      ...whereAny('pods', drawn.pods),
      ...whereAny('metrics', drawn.metrics),
      ...whereAny('plugins', drawn.plugins),
      ...(secrets === undefined ? {} : { secrets }),
      ...(drawn.verify < 0 ? {} : { router: routerOf(drawn.verify) }),
      ...(drawn.requestsPerSecond === 0
        ? {}
        : {
            traffic: { requestsPerSecond: drawn.requestsPerSecond, ...whereAny('groups', groups) },
          }),
      until: endOf(drawn.script, drawn.afterwards),
    }))
}

function whereAny<K extends string, V extends object>(key: K, value: V): Partial<Record<K, V>> {
  return Object.keys(value).length === 0 ? {} : ({ [key]: value } as Record<K, V>)
}

function endOf(script: readonly ScriptEntry[], afterwards: number): TimeText {
  return formatTime((readTimeText(script.at(-1)?.at ?? '0s') ?? 0) + afterwards * 1000)
}

// A plugin that has nothing to say succeeds when it is first asked.
const pluginAnswers = fc.constantFrom<PluginScenario>(
  {},
  { after: '30s' },
  { phase: 'Failed' },
  { phase: 'Failed', after: '20s' },
)

function routerOf(seconds: number): NonNullable<Scenario['router']> {
  return seconds === 0 ? { verify: 'immediate' } : { verify: 'after', after: secondsText(seconds) }
}
