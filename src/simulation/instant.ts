import { countsOf, podsAt, withoutOne } from '../cluster/pods.ts'
import type { Effect } from '../rollout/effect.ts'
import type { ReplicaSet, RolloutState } from '../rollout/state.ts'
import { reconcile } from '../rollout/transition.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Traffic, World } from '../timeline/world.ts'
import type { JsonObject } from '../units/json.ts'
import { earliest, type Instant, instant, nextWholeSecond } from '../units/time.ts'
import { act } from './action.ts'
import type { Experiments } from './experimentObjects.ts'
import {
  carryOutExperiments,
  experimentsOf,
  experimentWakes,
  ownedBy,
  reconcileExperiments,
  stepExperimentPods,
  withExperiments,
} from './experiments.ts'
import { withPlugins } from './plugins.ts'
import type { Program, Scene } from './program.ts'
import { carryOutRuns, type Runs, reconcileRuns, runsOf, runWakes, withRuns } from './runs.ts'
import { beginTraffic, redirected, requestsBetween, sendMany } from './traffic.ts'

/** More rounds than this at one instant are a livelock: the reconcilers keep undoing each other. */
const MOST_ROUNDS = 500

export interface Instantly {
  readonly moment: Moment
  /** The reconcilers whose passes kept undoing each other; [] if the instant settled. */
  readonly livelock: readonly string[]
}

/**
 * Everything that happens at one instant, in the order of a cluster whose parts are all quick: people, pods,
 * analyses, one pass of the Rollout's controller, and again until a round changes nothing.
 */
export function runInstant(program: Program, before: World, at: Instant): Instantly {
  const errors: string[] = []
  const effects: Effect[] = []
  const actions: JsonObject[] = []
  let rollout = before.rollout
  let scriptDone = before.scriptDone
  for (; ; scriptDone++) {
    const action = program.script[scriptDone]
    if (action === undefined || action.at > at) break
    const acted = act(program, rollout, action.entry, at)
    rollout = acted.rollout
    if (acted.error !== '') errors.push(acted.error)
    actions.push(action.entry as unknown as JsonObject)
  }
  const runs = runsOf(before, at)
  const experiments = experimentsOf(before, at)
  let traffic = trafficUntil(program, before, at)
  let pending = stillPending(before.wakes.rollout, at)
  let failures = before.failures
  let livelock: readonly string[] = []
  const ended: string[] = []
  for (let round = 1; rollout !== null; round++) {
    const stepped = stepExperimentPods(program, experiments, at)
    const observed = withPlugins(program.plugins, withPods(program, rollout, at), at)
    const scene: Scene = {
      rollout: observed,
      experiments,
      traffic: traffic === null ? null : redirected(traffic, observed, experiments),
    }
    const analysed = reconcileAnalyses(program, scene, runs, at, effects)
    const judged = withExperiments(withRuns(observed, runs), experiments)
    traffic = scene.traffic
    const passed = reconcile(judged, at)
    for (const effect of passed.effects) {
      effects.push(effect)
      if (effect.kind === 'deleteExperiment') {
        effects.push(...ownedBy(effect.experiment, experiments, at))
      }
    }
    const after = carryOut(program, passed.state, passed.effects, runs, experiments)
    const changed = !passed.state.settled || judged !== rollout || analysed || stepped
    rollout = after
    const asked = passed.state.wakeAsked
    if (asked !== null && asked > at) pending = earliest(pending, nextWholeSecond(asked))
    if (passed.state.failure === '') failures = 0
    else note(errors, passed.state.failure)
    if (!changed) {
      if (asked !== null && asked <= at) pending = earliest(pending, instant(at + 1000))
      if (passed.state.failure !== '') {
        failures++
        pending = earliest(pending, instant(at + backOff(failures)))
      }
      break
    }
    ended.push(passed.endedBy)
    if (round > MOST_ROUNDS) {
      livelock = [...new Set(ended.slice(-20))].sort()
      break
    }
  }
  if (traffic !== null && rollout !== null) traffic = redirected(traffic, rollout, experiments)
  const world: World = {
    at,
    rollout,
    runs: runs.list,
    experiments: experiments.list,
    experimentReplicaSets: experiments.replicaSets,
    experimentServices: experiments.services,
    traffic,
    wakes: {
      rollout: pending,
      runs: runWakes(runs, at),
      experiments: experimentWakes(experiments, at),
    },
    scriptDone,
    failures,
  }
  return { moment: { at, actions, effects, errors, world }, livelock }
}

/** Every AnalysisRun, then every Experiment, and again until none changes; pods do not move in between. */
function reconcileAnalyses(
  program: Program,
  scene: Scene,
  runs: Runs,
  at: Instant,
  effects: Effect[],
): boolean {
  const { experiments, rollout } = scene
  let changed = false
  while (runs.list.length + experiments.list.length > 0) {
    const ran = reconcileRuns(program, scene, runs, at, effects)
    if (!reconcileExperiments(program, rollout, experiments, runs, at, effects) && !ran) break
    changed = true
  }
  return changed
}

// Users' requests since the last instant were answered by the world as it was then.
function trafficUntil(program: Program, before: World, at: Instant): Traffic | null {
  const plan = program.traffic
  if (plan === null) return null
  const traffic = before.traffic ?? beginTraffic(plan)
  if (before.rollout === null) return traffic
  return sendMany(plan, traffic, before.rollout, requestsBetween(plan, before.at, at))
}

function stillPending(wake: Instant | null, at: Instant): Instant | null {
  return wake !== null && wake > at ? wake : null
}

// The queue's exponential back-off without its sub-second retries: 1, 1, 2, 4, 8, 10, 10 … seconds.
function backOff(failures: number): number {
  return failures === 1 ? 1000 : Math.min(2 ** (failures - 2), 10) * 1000
}

function note(errors: string[], error: string): void {
  if (errors.at(-1) !== error) errors.push(error)
}

function withPods(program: Program, rollout: RolloutState, at: Instant): RolloutState {
  let list: ReplicaSet[] | null = null
  for (let index = 0; index < rollout.replicaSets.length; index++) {
    const one = rollout.replicaSets[index] as ReplicaSet
    const pods = podsAt(
      {
        image: one.template.image,
        want: one.want,
        minReadySeconds: one.minReadySeconds,
        pods: one.pods,
      },
      program.pods,
      at,
    )
    const { have, ready, available } = countsOf(pods, one.minReadySeconds, at)
    if (
      pods === one.pods &&
      have === one.have &&
      ready === one.ready &&
      available === one.available
    )
      continue
    list ??= rollout.replicaSets.slice()
    list[index] = { ...one, pods, have, ready, available }
  }
  return list === null ? rollout : { ...rollout, replicaSets: list }
}

/** Carries out what the pass ordered of the world; its own objects are written already. */
function carryOut(
  program: Program,
  rollout: RolloutState,
  effects: readonly Effect[],
  runs: Runs,
  experiments: Experiments,
): RolloutState {
  let evicted: ReplicaSet[] | null = null
  for (const effect of effects) {
    if (effect.kind === 'evictPod') {
      evicted ??= rollout.replicaSets.slice()
      const index = evicted.findIndex((one) => one.name === effect.replicaSet)
      const one = evicted[index]
      if (one !== undefined)
        evicted[index] = { ...one, pods: withoutOne(one.pods, effect.createdAt) }
    } else {
      carryOutRuns(program, effect, runs)
      carryOutExperiments(effect, experiments, runs)
    }
  }
  return evicted === null ? rollout : { ...rollout, replicaSets: evicted }
}
