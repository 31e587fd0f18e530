import { isSpinning } from '../analysis/spin.ts'
import type { ReplicaSet } from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import { isQuietAt } from '../rollout/quiet.ts'
import type { RolloutState } from '../rollout/state.ts'
import { reconcile } from '../rollout/transition.ts'
import { settledIfRested } from '../rollout/write.ts'
import type { Traffic } from '../timeline/world.ts'
import { earliest, type Instant, instant, nextWholeSecond } from '../units/time.ts'
import type { Experiments } from './experimentObjects.ts'
import {
  carryOutExperiments,
  ownedBy,
  reconcileExperiments,
  stepExperimentPods,
  withExperiments,
} from './experiments.ts'
import { withPlugins } from './plugins.ts'
import { withoutEvicted, withPods } from './pods.ts'
import type { Program, Scene } from './program.ts'
import { carryOutRuns, type Runs, reconcileRuns, withRuns } from './runs.ts'
import { redirected } from './traffic.ts'

/** A world while one instant is worked out. */
export interface Work {
  readonly program: Program
  readonly at: Instant
  /** The Rollout as the last instant left it. */
  readonly begun: RolloutState | null
  rollout: RolloutState | null
  readonly runs: Runs
  readonly experiments: Experiments
  traffic: Traffic | null
  /** What the traffic was last directed for. */
  redirectedFor: RolloutState | null
  /** The ReplicaSets whose pods were last brought up to this instant. */
  steppedFor: readonly ReplicaSet[] | null
  readonly effects: Order[]
  errors: readonly string[]
  /** The Rollout's earliest pending wake-up. */
  pending: Instant | null
  /** One second on, if the last pass asked for another one at once. */
  again: Instant | null
  failures: number
  /** The last pass failed and changed nothing. */
  failed: boolean
  /**
   * What a pass that changed nothing and ordered nothing left: another pass over it would do the
   * same.
   */
  rested: RolloutState | null
  /** The reconciler that ended the last pass; '' if there was none. */
  endedBy: string
  /** The AnalysisRuns that are measured again and again without end. */
  spinning: readonly string[]
}

/**
 * Pods, analyses, experiments, one pass. False if it all changed nothing: the instant has settled.
 */
export function playRound(work: Work, rollout: RolloutState): boolean {
  const { program, at, runs, experiments, effects } = work
  const stepped = experiments.replicaSets.length > 0 && stepExperimentPods(program, experiments, at)
  const observed = withPlugins(program.plugins, withPodsNow(work, rollout), at)
  redirect(work, observed)
  const scene: Scene = { rollout: observed, experiments, traffic: work.traffic }
  const analysed = reconcileAnalyses(work, scene)
  if (work.spinning.length > 0) return false
  // What was judged before, the Rollout knows already.
  const judged = analysed ? withExperiments(withRuns(observed, runs), experiments) : observed
  work.traffic = scene.traffic
  const idle = judged === work.begun ? isQuietAt(judged, at) : judged === work.rested
  if (idle) {
    // It would ask for the same wake-up again: an earlier one that has fired may have kept it from
    // being heard.
    askAgain(work, judged)
    // Only an Experiment may have something to answer to what the analyses came to.
    return stepped || (analysed && experiments.list.length > 0)
  }
  const { state: left, effects: ordered, endedBy } = reconcile(judged, at)
  const state = settledIfRested(left)
  let evicts = false
  for (let index = 0; index < ordered.length; index++) {
    const effect = ordered[index] as Order
    effects.push(effect)
    if (carryOut(work, effect) === 'evicts') evicts = true
  }
  work.rollout = evicts ? withoutEvicted(state, ordered) : state
  work.rested = state.rested ? state : null
  work.endedBy = endedBy
  remember(work, state)
  // Pods and analyses have nothing to answer to a pass that has changed nothing, nor another pass.
  if (state.rested && areResting(runs, experiments)) return false
  return !state.settled || judged !== rollout || analysed || stepped
}

// Only these orders are for parts of the world that the Rollout does not hold itself.
function carryOut(work: Work, effect: Order): 'evicts' | '' {
  const { program, runs, experiments, effects, at } = work
  switch (effect.kind) {
    case 'createAnalysisRun':
    case 'terminateAnalysisRun':
    case 'deleteAnalysisRun':
      carryOutRuns(program, effect, runs)
      return ''
    case 'deleteExperiment':
      effects.push(...ownedBy(effect.experiment, experiments, at))
      carryOutExperiments(effect, experiments, runs)
      return ''
    case 'createExperiment':
    case 'terminateExperiment':
      carryOutExperiments(effect, experiments, runs)
      return ''
    case 'evictPods':
      return 'evicts'
    default:
      return ''
  }
}

function askAgain(work: Work, { wakeAsked }: RolloutState): void {
  if (wakeAsked !== null) work.pending = earliest(work.pending, nextWholeSecond(wakeAsked))
}

// A delay of nothing counts only in the last pass of an instant, and is a second then.
function remember(work: Work, state: RolloutState): void {
  const { asksAgain, failure, settled } = state
  askAgain(work, state)
  work.again = asksAgain && settled ? instant(work.at + 1000) : null
  work.failed = failure !== '' && settled
  if (failure === '') work.failures = 0
  else if (work.errors.at(-1) !== failure) work.errors = [...work.errors, failure]
}

// Pods that were brought up to an instant stay as they are until a pass writes something.
function withPodsNow(work: Work, rollout: RolloutState): RolloutState {
  if (work.steppedFor === rollout.replicaSets) return rollout
  const observed = withPods(work.program.pods, rollout, work.at)
  work.steppedFor = observed.replicaSets
  return observed
}

/** Traffic follows pods, Services and weights. */
export function redirect(work: Work, rollout: RolloutState): void {
  const { traffic, redirectedFor, experiments } = work
  if (traffic === null || (redirectedFor === rollout && experiments.services.length === 0)) return
  const same =
    redirectedFor !== null &&
    redirectedFor.replicaSets === rollout.replicaSets &&
    redirectedFor.services === rollout.services &&
    redirectedFor.router === rollout.router &&
    redirectedFor.status.stablePingPong === rollout.status.stablePingPong &&
    experiments.services.length === 0
  if (same) return
  work.traffic = redirected(traffic, rollout, experiments)
  work.redirectedFor = rollout
}

/**
 * Every AnalysisRun, then every Experiment, and again until none changes; pods do not move in
 * between.
 */
function reconcileAnalyses(work: Work, scene: Scene): boolean {
  const { program, runs, experiments, at, effects } = work
  let changed = false
  for (let turn = 1; !areResting(runs, experiments); turn++) {
    const before = runs.list
    const ran = reconcileRuns(program, scene, runs, at, effects)
    const tried = reconcileExperiments(program, scene.rollout, experiments, runs, at, effects)
    if (!ran && !tried) break
    changed = true
    if (!isSpinning(runs.list, turn)) continue
    work.spinning = runs.list.filter((run) => !before.includes(run)).map(({ name }) => name)
    if (work.spinning.length === 0) throw new Error('Experiments never come to rest')
    break
  }
  return changed
}

function areResting(runs: Runs, experiments: Experiments): boolean {
  if (experiments.list.length > 0) return false
  return runs.list.length === 0 || runs.resting === runs.list
}
