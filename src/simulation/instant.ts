import { terminatingAfter } from '../cluster/terminating.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Moment } from '../timeline/moment.ts'
import type { ScriptAnswer } from '../timeline/scriptAnswer.ts'
import type { Traffic } from '../timeline/traffic.ts'
import type { ObjectKey, World } from '../timeline/world.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Instant, instant } from '../units/time.ts'
import { objectionToInstant, takeReplay } from './allowance.ts'
import { answersTo } from './answers.ts'
import { redirect } from './controllers/routers.ts'
import { callers, observers } from './controllers.ts'
import { podOwnersIn } from './podOwners.ts'
import type { Program } from './program.ts'
import { playRound } from './round.ts'
import type { Row } from './takeTurns.ts'
import { trafficUntil } from './traffic/trafficUntil.ts'
import { notYet, retryAt, withFailure, withWake } from './wakes.ts'
import { beginInstant, type WorldNow, worldOf } from './worldNow.ts'
import { writtenPartsOf } from './writtenParts.ts'

/**
 * More rounds than this at one instant are a livelock: the reconcilers keep undoing each other.
 * Each step of a canary may take a few rounds of its own.
 */
const MOST_ROUNDS = 500
const ROUNDS_OF_A_STEP = 4
const LAST_ROUNDS = 20

/** A wake-up that is due again as soon as it was heard comes a second later. */
const SECOND = 1000

export interface Instantly {
  readonly moment: Moment
  /** Why the instant never ends; null if it came to rest. */
  readonly livelock: Livelock | null
  /** What became of the script's entries of this instant. */
  readonly script: readonly ScriptAnswer[]
}

/**
 * Passes of reconcilers that keep undoing each other, AnalysisRuns that are made anew without end
 * or that measure without end, or a limit of the run that the instant went beyond.
 */
export type Livelock =
  | { readonly of: 'passes' | 'runs' | 'measurements'; readonly names: readonly string[] }
  | { readonly of: 'limit'; readonly told: Diagnostic }

const nobodyActed: readonly ScriptAnswer[] = []

/** Everything that happens at one instant: rounds of everybody's turns, until nothing changes. */
export function runInstant(program: Program, before: World, at: Instant): Instantly {
  const traffic = trafficUntil(program, before, at)
  const { now, moment, livelock } = played(program, before, at, traffic)
  if (now.attempts.length === 0) return { moment, livelock, script: nobodyActed }
  const without = (index: number): World => {
    // An instant that never ends is not played again.
    if (livelock !== null || !takeReplay(program, now.attempts.length)) return before
    const others = program.script.toSpliced(index, 1)
    return played({ ...program, script: others }, before, at, traffic).moment.world
  }
  const { manifests } = program.plan
  const settled = writtenPartsOf(moment.world, manifests)
  const script = answersTo(now.attempts, at, settled, (index) =>
    writtenPartsOf(without(index), manifests),
  )
  const told = objectionToInstant(program, at)
  return { moment, livelock: told === null ? livelock : { of: 'limit', told }, script }
}

interface PlayedInstant extends Pick<Instantly, 'moment' | 'livelock'> {
  readonly now: WorldNow
}

// The users' requests until then are the same, whoever acts in it.
function played(
  program: Program,
  before: World,
  at: Instant,
  traffic: Traffic | null,
): PlayedInstant {
  const now = beginInstant(program, before, at)
  now.wakes = notYet(before.wakes, at)
  now.traffic = traffic
  for (const caller of callers) caller.play(now)
  const livelock = playRounds(now)
  askAgain(now)
  now.terminating = terminatingNow(now)
  redirect(now)
  const { actions, orders, errors, flapping } = now
  const moment = { at, actions, effects: orders, errors, flapping, world: worldOf(now) }
  return { now, moment, livelock }
}

function terminatingNow(now: WorldNow): World['terminating'] {
  const { terminating, standing, program, at } = now
  const { terminate } = program.pods
  if (terminate === 0) return terminating
  return terminatingAfter(terminating, standing, podOwnersIn(now), terminate, at)
}

function playRounds(now: WorldNow): Livelock | null {
  for (let round = 1; playRound(now) || observe(now); round++) {
    if (round <= MOST_ROUNDS || round <= mostRounds(now.rollout)) continue
    return whoGoOn(now)
  }
  const told = objectionToInstant(now.program, now.at)
  if (told !== null) return { of: 'limit', told }
  return now.endless.length > 0 ? { of: 'measurements', names: now.endless } : null
}

// What they write is answered in the same instant.
function observe(now: WorldNow): boolean {
  let heard = false
  for (let index = 0; index < observers.length; index++) {
    if ((observers[index] as Row).play(now)) heard = true
  }
  return heard
}

function mostRounds(rollout: RolloutState | null): number {
  if (rollout === null || rollout.spec.strategy.kind !== 'canary') return MOST_ROUNDS
  return MOST_ROUNDS + ROUNDS_OF_A_STEP * rollout.spec.strategy.steps.length
}

/**
 * What the passes of a few more rounds do, of which none will be the last: the AnalysisRun that
 * they make first, or the reconcilers that end them.
 */
function whoGoOn(now: WorldNow): Livelock {
  const names = new Set<string>()
  const said = now.orders.length
  for (let round = 1; round <= LAST_ROUNDS; round++) {
    playRound(now)
    if (now.endedBy !== '') names.add(now.endedBy)
  }
  const made = now.orders.slice(said).find((order) => order.kind === 'createAnalysisRun')
  if (made !== undefined) return { of: 'runs', names: [made.run] }
  if (names.size === 0) throw new Error('pods and analyses never come to rest')
  return { of: 'passes', names: [...names].sort() }
}

// What the last turns left open: a failure is retried, a delay of nothing is a second.
function askAgain(now: WorldNow): void {
  const { at, failing, overdue } = now
  if (overdue.length > 0) now.again = overdue.map((key) => ({ ...key, at: instant(at + SECOND) }))
  for (let index = 0; index < failing.length; index++) {
    const key = failing[index] as ObjectKey
    now.failures = withFailure(now.failures, key)
    now.wakes = withWake(now.wakes, key.kind, key.name, retryAt(now.failures, key, at))
  }
}
