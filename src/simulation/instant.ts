import { terminatingAfter } from '../cluster/terminating.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Traffic } from '../timeline/traffic.ts'
import type { ObjectKey, World } from '../timeline/world.ts'
import { type Instant, instant } from '../units/time.ts'
import { redirect } from './controllers/routers.ts'
import { callers } from './controllers.ts'
import { podOwnersIn } from './podOwners.ts'
import type { Program } from './program.ts'
import { playRound } from './round.ts'
import { beginTraffic } from './traffic/redirect.ts'
import { sendMany } from './traffic/send.ts'
import { requestsBetween } from './traffic/shares.ts'
import { notYet, retryAt, withFailure, withWake } from './wakes.ts'
import { beginInstant, type WorldNow, worldOf } from './worldNow.ts'

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
}

/** Passes of reconcilers that keep undoing each other, or AnalysisRuns that measure without end. */
export interface Livelock {
  readonly of: 'passes' | 'measurements'
  readonly names: readonly string[]
}

/** Everything that happens at one instant: rounds of everybody's turns, until nothing changes. */
export function runInstant(program: Program, before: World, at: Instant): Instantly {
  const now = beginInstant(program, before, at)
  now.wakes = notYet(before.wakes, at)
  now.traffic = trafficUntil(program, before, at)
  for (const caller of callers) caller.play(now)
  const livelock = playRounds(now)
  askAgain(now)
  now.terminating = terminatingNow(now)
  redirect(now)
  const { actions, orders, errors, flapping } = now
  const world = worldOf(now)
  return { moment: { at, actions, effects: orders, errors, flapping, world }, livelock }
}

function terminatingNow(now: WorldNow): World['terminating'] {
  const { terminating, standing, program, at } = now
  const { terminate } = program.pods
  if (terminate === 0) return terminating
  return terminatingAfter(terminating, standing, podOwnersIn(now), terminate, at)
}

function playRounds(now: WorldNow): Livelock | null {
  for (let round = 1; playRound(now); round++) {
    if (round <= MOST_ROUNDS || round <= mostRounds(now.rollout)) continue
    return { of: 'passes', names: whoGoOn(now) }
  }
  return now.endless.length > 0 ? { of: 'measurements', names: now.endless } : null
}

function mostRounds(rollout: RolloutState | null): number {
  if (rollout === null || rollout.spec.strategy.kind !== 'canary') return MOST_ROUNDS
  return MOST_ROUNDS + ROUNDS_OF_A_STEP * rollout.spec.strategy.steps.length
}

/** The reconcilers that end the passes of a few more rounds, of which none will be the last. */
function whoGoOn(now: WorldNow): readonly string[] {
  const names = new Set<string>()
  for (let round = 1; round <= LAST_ROUNDS; round++) {
    playRound(now)
    if (now.endedBy !== '') names.add(now.endedBy)
  }
  if (names.size === 0) throw new Error('pods and analyses never come to rest')
  return [...names].sort()
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

// Users' requests since the last instant were answered by the world as it was then.
function trafficUntil(program: Program, before: World, at: Instant): Traffic | null {
  const plan = program.traffic
  if (plan === null) return null
  const traffic = before.traffic ?? beginTraffic(plan, program.plan)
  if (plan.requestsPerSecond === 0) return traffic
  return sendMany(plan, traffic, before, requestsBetween(plan, before.at, at))
}
