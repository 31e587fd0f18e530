import { tagged } from '../plan/image.ts'
import { prepare } from '../simulation/prepare.ts'
import type { Program } from '../simulation/program.ts'
import { runFrom } from '../simulation/simulate.ts'
import { readTime, type Time } from '../timeline/time.ts'
import type { Count } from '../units/amounts.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { Instant } from '../units/time.ts'
import { type Asked, askedScenario } from './asked.ts'
import { type Alike, tryEvery } from './capacity/instants.ts'
import { asideOf, hintsIn, marksOf, standFor } from './capacity/marks.ts'
import { objectionsToCapacity } from './capacity/objections.ts'
import { lastBefore, type PlayedProgram, type PressedVerb, press } from './capacity/press.ts'
import {
  type CapacityCause,
  type CapacityPoint,
  newSweep,
  note,
  type Sweep,
} from './capacity/sweep.ts'
import { releaseBegins } from './estimate/release.ts'
import type { RehearsalOptions } from './rehearsal.ts'
import { STARTUP } from './startup.ts'

/** When something is done: at a time, or, one after the other, at any. */
export type Whenever = 'any' | Time

/** What may happen besides; all of it at any time, but for the last two, if nothing is said. */
export interface CapacityOptions extends RehearsalOptions {
  /**
   * From creation to readiness of every pod; 10s if absent, for what is instant is never missing.
   */
  readonly startup?: Time
  /** When it is aborted. */
  readonly abortAt?: Whenever
  /** After an abort at any time before. */
  readonly retryAt?: Whenever
  /** When somebody promotes. */
  readonly promoteAt?: Whenever
  /** When somebody promotes fully. */
  readonly promoteFullAt?: Whenever
  /** A third image comes. */
  readonly newRevisionAt?: Whenever
  /** So many pods are gone from outside, the oldest first; 1 if absent. */
  readonly loseAt?: Whenever
  /** How many pods are lost then; 1 if absent. */
  readonly lose?: Count
  /** An HPA, or a person, writes another `spec.replicas`. */
  readonly scaleAt?: Whenever
  /** What `spec.replicas` becomes then. */
  readonly scaleTo?: Count
}

/** What is left of the pods at the worst moment, since the release began. */
export interface Capacity {
  /** Fewest available pods of all ReplicaSets, and fewest that requests are sent to. */
  readonly available: CapacityPoint | null
  /** Fewest pods that requests are sent to. */
  readonly serving: CapacityPoint | null
  /** Most pods that exist. */
  readonly peakPods: CapacityPoint | null
  /**
   * Most load of one pod, for as many requests all along; 1 is a pod's share before the release.
   */
  readonly loadPerPod: CapacityPoint | null
  /** The first instant at which requests are sent where no pod is available; null: never. */
  readonly noPod: CapacityPoint | null
  /** Fewest available pods by what was done, each over all instants that were tried. */
  readonly byCause: Readonly<Partial<Record<CapacityCause, CapacityPoint>>>
  /** Runs that this was found with. */
  readonly runs: number
  /** What is wrong with the scenario, or cannot be tried; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The worst moment of a release: available and serving pods, pods in all, load per pod; as it is,
 * and with an abort, a retry, a promotion, a new revision, lost pods or another size at any
 * instant. Behaviour changes only where the order of events does: an instant is tried for every
 * order, and none is left out.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { capacity } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * capacity(plan).available?.value // => 4
 * ```
 */
export function capacity(asked: Asked, options: CapacityOptions = {}): Capacity {
  const scenario = askedScenario(asked, { startup: STARTUP, ...options })
  const { program, diagnostics } = prepare(scenario)
  const wrong = program === null ? [] : objectionsToCapacity(options, program.until)
  const from = releaseBegins(scenario)
  const base = program === null || wrong.length > 0 ? null : played(program)
  const sweep = newSweep(from, base === null ? 1 : replicasBefore(base, from))
  if (base !== null) {
    note(sweep, base.moments, 'none', null)
    for (const verb of verbsOf(base, options)) tryVerb(sweep, base, verb)
    tryRetry(sweep, base, options)
  }
  const { from: _, usual: __, ...found } = sweep
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return { ...found, diagnostics: [...errors, ...wrong] }
}

function played(program: Program): PlayedProgram {
  return { program, moments: runFrom(program, program.begins).moments }
}

function replicasBefore({ program, moments }: PlayedProgram, from: Instant): Count {
  const { rollout } = lastBefore(moments, from)?.world ?? program.begins
  return (rollout?.spec ?? program.plan.rollout).replicas ?? 1
}

interface Pressed {
  readonly cause: CapacityCause
  readonly verb: PressedVerb
  readonly whenever: Whenever
}

function verbsOf({ program }: PlayedProgram, options: CapacityOptions): readonly Pressed[] {
  const { lose = 1, scaleTo, loseAt, scaleAt } = options
  const other = tagged(program.plan.rollout.template.image, 'other')
  const orders: readonly (readonly [CapacityCause, PressedVerb, Whenever | undefined])[] = [
    ['abort', { abort: true }, wheneverOf(options, 'abortAt')],
    ['promote', { promote: true }, wheneverOf(options, 'promoteAt')],
    ['promoteFull', { promoteFull: true }, wheneverOf(options, 'promoteFullAt')],
    ['newRevision', { setImage: other }, wheneverOf(options, 'newRevisionAt')],
    ['lose', { lose: { count: lose } }, loseAt],
    ['scale', { scale: scaleTo ?? 1 }, scaleTo === undefined ? undefined : scaleAt],
  ]
  return orders.flatMap(([cause, verb, whenever]) =>
    whenever === undefined ? [] : [{ cause, verb, whenever }],
  )
}

const commands = ['abortAt', 'retryAt', 'promoteAt', 'promoteFullAt', 'newRevisionAt'] as const

// Who names nothing means every command.
function wheneverOf(
  options: CapacityOptions,
  command: (typeof commands)[number],
): Whenever | undefined {
  const named = [...commands, 'loseAt', 'scaleAt'] as const
  return named.every((key) => options[key] === undefined) ? 'any' : options[command]
}

function tryVerb(sweep: Sweep, base: PlayedProgram, { cause, verb, whenever }: Pressed): void {
  // Whoever comes at the very end leaves everything as it was.
  note(sweep, base.moments, cause, null)
  for (const { first } of triedAt(base, verb, sweep.from, whenever)) {
    note(sweep, first.played.moments, cause, first.at)
  }
}

// Somebody has to abort before: two instants, each wherever it matters.
function tryRetry(sweep: Sweep, base: PlayedProgram, options: CapacityOptions): void {
  const whenever = wheneverOf(options, 'retryAt')
  if (whenever === undefined) return
  note(sweep, base.moments, 'retry', null)
  for (const alike of triedAt(base, { abort: true }, sweep.from, options.abortAt ?? 'any')) {
    for (const { at, played } of standFor(base, alike)) {
      for (const { first } of triedAt(played, { retry: true }, at, whenever)) {
        note(sweep, first.played.moments, 'retry', first.at)
      }
    }
  }
}

function triedAt(
  base: PlayedProgram,
  verb: PressedVerb,
  from: Instant,
  whenever: Whenever,
): readonly Alike[] {
  const play = (at: Instant): PlayedProgram => press(base, verb, at)
  if (whenever === 'any')
    return tryEvery(marksOf(base, from), hintsIn(base, from), asideOf(base), play)
  const at = readTime(whenever)
  return at === null ? [] : tryEvery([at], [], 1, play)
}
