import fc, { type Arbitrary, type Command } from 'fast-check'
import { formatTime } from '../go/timeText.ts'
import type { Scenario, ScriptEntry } from '../simulation/scenario.ts'
import { simulate } from '../simulation/simulate.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { errorIn } from '../units/diagnostic.ts'
import { MisuseError } from '../units/misuseError.ts'
import { after, type Duration, type Instant, seconds, start } from '../units/time.ts'
import { upTo } from './arbitraries/amounts.ts'
import { type Verb, verbs } from './arbitraries/verbs.ts'

/** Somebody's own controller with a cluster of its own, as the model-based runs drive it. */
export interface Rig {
  /**
   * So much time goes by (whole seconds, at least one), and then a person does something, before
   * anything else of that instant; null: nobody does. The deployment at 0 is not announced.
   * Everything that is due by then is done.
   */
  readonly advance: (span: Duration, action: Verb | null) => void
  /** What it came to; only the keys that are there are compared. */
  readonly observe: () => Partial<Observation>
}

/** What can be seen of a Rollout from outside, when an instant has settled. */
export interface Observation {
  /** `status.phase`. */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** `status.currentStepIndex`. */
  readonly step: number | null
  /** `status.abort`. */
  readonly aborted: boolean
  /** `status.stableRS` and `status.currentPodHash`. */
  readonly stable: string
  /** `status.currentPodHash`. */
  readonly current: string
  /** What the traffic router was last told for the canary; null if nothing. */
  readonly weight: number | null
  /** `spec.replicas` of every ReplicaSet, by pod template hash. */
  readonly sizes: Readonly<Record<string, number>>
  /** The hash that each Service selects. */
  readonly services: Readonly<Record<string, string>>
}

/** What the simulation and the rig have been through so far. */
interface Model {
  readonly around: Omit<Scenario, 'script' | 'until'>
  readonly script: ScriptEntry[]
  now: Instant
}

/**
 * Anything that a person may do over time, for a plan whose images these are. Shrinks to nothing at
 * all.
 */
export function commands(images: readonly string[]): Arbitrary<Iterable<Command<object, Rig>>> {
  const step = fc.tuple(upTo(1, 60), fc.option(verbs(images), { freq: 3 }))
  return fc.commands([step.map(([count, action]) => commandOf(seconds(count), action))], {
    maxCommands: 12,
    size: 'max',
  }) as Arbitrary<Iterable<Command<object, Rig>>>
}

/**
 * Runs commands on a rig and on the simulation of a scenario (its plan and its world; it has no
 * script), and compares what both came to after every one. Throws at the first difference: what was
 * done, and who says what.
 */
export function runBeside(
  around: Omit<Scenario, 'script' | 'until'>,
  rig: Rig,
  steps: Iterable<Command<object, Rig>>,
): void {
  if (!isIterable(steps)) {
    throw misused('steps', 'are commands, one after the other', 'Take them from commands(images).')
  }
  const model: Model = { around, script: [], now: start }
  fc.modelRun(() => ({ model, real: rig }), checked(steps))
}

function isIterable(steps: unknown): boolean {
  try {
    return typeof Object(steps)[Symbol.iterator] === 'function'
  } catch {
    return false
  }
}

// fast-check would end in an error of the engine's.
function* checked(steps: Iterable<Command<object, Rig>>): Iterable<Command<object, Rig>> {
  let index = 0
  for (const step of steps) {
    const { check, run } = Object(step) as Partial<Command<object, Rig>>
    if (typeof check !== 'function' || typeof run !== 'function') {
      throw misused(`steps[${index}]`, 'is a command', 'Take them from commands(images).')
    }
    index += 1
    yield step
  }
}

function misused(path: string, wanted: string, hint: string): MisuseError {
  return new MisuseError([errorIn(path, 'misuse', `runBeside: ${path} ${wanted}`, hint)])
}

function commandOf(span: Duration, action: Verb | null): Command<Model, Rig> {
  return {
    check: () => true,
    run(model, rig) {
      model.now = after(model.now, span)
      if (action !== null) model.script.push({ at: formatTime(model.now), ...action })
      rig.advance(span, action)
      const { around, script, now } = model
      const seen: unknown = rig.observe()
      if (typeof seen !== 'object' || seen === null) {
        throw misused('rig.observe()', 'answers with an Observation', 'observationOf makes one.')
      }
      compare(observationOf(simulate({ ...around, script, until: formatTime(now) })), seen, model)
    },
    toString: () =>
      `after ${formatTime(span)} ${action === null ? 'nothing' : JSON.stringify(action)}`,
  }
}

/** The end of a timeline as it can be seen from outside. */
export function observationOf(timeline: Timeline): Observation {
  const rollout = timeline.moments.at(-1)?.world.rollout
  const status = rollout?.status
  return {
    phase: status?.phase ?? '',
    message: status?.message ?? '',
    step: status?.currentStepIndex ?? null,
    aborted: status?.abort ?? false,
    stable: status?.stableRS ?? '',
    current: status?.currentPodHash ?? '',
    weight: rollout?.router.weight ?? null,
    sizes: Object.fromEntries(rollout?.replicaSets.map((one) => [one.hash, one.want]) ?? []),
    services: Object.fromEntries(rollout?.services.map((one) => [one.name, one.hash]) ?? []),
  }
}

function compare(ours: Observation, theirs: Partial<Observation>, { script, now }: Model): void {
  for (const key of Object.keys(theirs) as (keyof Observation)[]) {
    const [expected, actual] = [textOf(ours[key]), textOf(theirs[key])]
    if (expected === actual) continue
    const done = script.map((entry) => JSON.stringify(entry)).join(', ')
    const found = `${key} is ${actual} at ${formatTime(now)}`
    throw new Error(`${found}, and the simulation says ${expected}, after ${done}`)
  }
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(entries))
}
