import type { Order } from '../cluster/order.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Traffic, World } from '../timeline/world.ts'
import type { JsonObject } from '../units/json.ts'
import { earliest, type Instant, instant } from '../units/time.ts'
import { act } from './action.ts'
import { experimentsOf, experimentWakes } from './experiments.ts'
import type { Action, Program } from './program.ts'
import { playRound, redirect, type Work } from './round.ts'
import { runsOf, runWakes } from './runs.ts'
import { beginTraffic, requestsBetween, sendMany } from './traffic.ts'

/**
 * More rounds than this at one instant are a livelock: the reconcilers keep undoing each other.
 * Each step of a canary may take a few rounds of its own.
 */
const MOST_ROUNDS = 500
const ROUNDS_OF_A_STEP = 4
const LAST_ROUNDS = 20

export interface Instantly {
  readonly moment: Moment
  /** Why the instant never ends; null if it settled. */
  readonly livelock: Livelock | null
}

/** Passes of reconcilers that keep undoing each other, or AnalysisRuns that measure without end. */
export interface Livelock {
  readonly of: 'passes' | 'measurements'
  readonly names: readonly string[]
}

function mostRounds({ spec }: RolloutState): number {
  const steps = spec.strategy.kind === 'canary' ? spec.strategy.steps.length : 0
  return MOST_ROUNDS + ROUNDS_OF_A_STEP * steps
}

/**
 * Everything that happens at one instant, in the order of a cluster whose parts are all quick:
 * people, pods, analyses, one pass of the Rollout's controller, and again until a round changes
 * nothing.
 */
export function runInstant(program: Program, before: World, at: Instant): Instantly {
  const work = begin(program, before, at)
  const actions = actAt(work, before)
  let livelock: Livelock | null = null
  for (let round = 1; work.rollout !== null && playRound(work, work.rollout); round++) {
    if (round <= MOST_ROUNDS || round <= mostRounds(work.rollout)) continue
    livelock = { of: 'passes', names: whoGoOn(work) }
    break
  }
  if (work.spinning.length > 0) livelock = { of: 'measurements', names: work.spinning }
  if (work.failed) {
    work.failures++
    work.pending = earliest(work.pending, instant(at + backOff(work.failures)))
  }
  const { rollout, effects, errors } = work
  if (rollout !== null) redirect(work, rollout)
  const runWake = runWakes(work.runs, at)
  const experimentWake = experimentWakes(work.experiments, at)
  const { pending, again } = work
  const wakes = { rollout: pending, again, runs: runWake, experiments: experimentWake }
  const world: World = {
    at,
    rollout,
    runs: work.runs.list,
    experiments: work.experiments.list,
    experimentReplicaSets: work.experiments.replicaSets,
    experimentServices: work.experiments.services,
    traffic: work.traffic,
    wakes,
    scriptDone: before.scriptDone + actions.length,
    failures: work.failures,
  }
  return { moment: { at, actions, effects, errors, world }, livelock }
}

/** The reconcilers that end the passes of a few more rounds, of which none will be the last. */
function whoGoOn(work: Work): readonly string[] {
  const names = new Set<string>()
  for (let round = 1; round <= LAST_ROUNDS && work.rollout !== null; round++) {
    playRound(work, work.rollout)
    if (work.endedBy !== '') names.add(work.endedBy)
  }
  if (names.size === 0) throw new Error('pods and analyses never come to rest')
  return [...names].sort()
}

function begin(program: Program, before: World, at: Instant): Work {
  const runs = runsOf(before, at)
  const experiments = experimentsOf(before, at)
  const traffic = trafficUntil(program, before, at)
  const pending = stillPending(before.wakes.rollout, at)
  return {
    program,
    at,
    begun: before.rollout,
    rollout: before.rollout,
    runs,
    experiments,
    traffic,
    // Every instant ends with traffic that was directed for its Rollout.
    redirectedFor: before.traffic === null ? null : before.rollout,
    steppedFor: null,
    effects: [] as Order[],
    errors: noErrors,
    pending,
    again: null,
    failures: before.failures,
    failed: false,
    rested: null,
    endedBy: '',
    spinning: [],
  }
}

function actAt(work: Work, before: World): readonly JsonObject[] {
  const { program, at } = work
  const { script } = program
  let actions: JsonObject[] | null = null
  for (let index = before.scriptDone; index < script.length; index++) {
    const action = script[index] as Action
    if (action.at > at) break
    const acted = act(program, work.rollout, action.entry, at)
    work.rollout = acted.rollout
    if (acted.error !== '') work.errors = [...work.errors, acted.error]
    actions ??= []
    actions.push(action.entry as unknown as JsonObject)
  }
  return actions ?? noActions
}

const noActions: readonly JsonObject[] = []
const noErrors: readonly string[] = []

// Users' requests since the last instant were answered by the world as it was then.
function trafficUntil(program: Program, before: World, at: Instant): Traffic | null {
  const plan = program.traffic
  if (plan === null) return null
  const traffic = before.traffic ?? beginTraffic(plan)
  const { rollout } = before
  if (rollout === null || plan.requestsPerSecond === 0) return traffic
  return sendMany(plan, traffic, rollout, requestsBetween(plan, before.at, at))
}

function stillPending(wake: Instant | null, at: Instant): Instant | null {
  return wake !== null && wake > at ? wake : null
}

// The queue's exponential back-off without its sub-second retries: 1, 1, 2, 4, 8, 10, 10 … seconds.
function backOff(failures: number): number {
  return failures === 1 ? 1000 : Math.min(2 ** (failures - 2), 10) * 1000
}
