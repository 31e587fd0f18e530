import type { OwnedRun, ReplicaSet } from '../cluster/objects.ts'
import { type Instant, instant, wholeSecond } from '../units/time.ts'
import type { CurrentRuns, Pass, RunStatuses, StrategyRules } from './contract.ts'
import type { RolloutState } from './state.ts'
import type { RolloutStatus, RunStatus } from './status.ts'
import { storedRollout } from './storedRollout.ts'

const noRuns: CurrentRuns = {
  step: null,
  background: null,
  prePromotion: null,
  postPromotion: null,
}

const noReplicaSets: readonly ReplicaSet[] = []
const noOwnedRuns: readonly OwnedRun[] = []
const noReasons: readonly string[] = []

const noRunStatuses: RunStatuses = {
  stepRun: null,
  backgroundRun: null,
  prePromotionRun: null,
  postPromotionRun: null,
}

// First everything that has to be worked out, then one literal: a call in the middle of it would
// have the engine build the object twice.
export function beginPass(state: RolloutState, rules: StrategyRules, at: Instant): Pass {
  const clock = instant(at + 1)
  const { spec, status, experiments, replicaSets: all } = state
  const seen = seenIn(state)
  const { newRS } = seen
  const second = wholeSecond(clock)
  const runs = currentRuns(state)
  const notCurrent = otherRuns(state)
  const experiment = named(experiments, status.currentExperiment)
  const otherExperiments = notNamed(experiments, status.currentExperiment)
  return {
    begun: state,
    storedRollout,
    rules,
    controller: state.controller,
    clock,
    second,
    spec,
    desired: spec.replicas ?? 1,
    prev: status,
    newRS,
    stableRS: seen.stableRS,
    others: seen.others,
    othersWant: seen.othersWant,
    othersAvailable: seen.othersAvailable,
    all,
    allHave: seen.allHave,
    allReady: seen.allReady,
    allAvailable: seen.allAvailable,
    newRSWithinDelay: newRS?.scaleDownAt != null && newRS.scaleDownAt > clock,
    generation: state.generation,
    revision: state.revision,
    storedSpec: spec,
    storedStatus: status,
    replicaSets: all,
    services: state.services,
    router: state.router,
    analysisRuns: state.analysisRuns,
    experiments,
    workloadReplicas: state.workloadReplicas,
    touchedWorld: false,
    runs,
    otherRuns: notCurrent,
    experiment,
    otherExperiments,
    pause: {
      add: noReasons,
      remove: noReasons,
      clear: false,
      abort: false,
      dropAbort: false,
      abortMessage: '',
    },
    weights: status.weights,
    verified: status.weights === null ? null : status.weights.verified,
    restartedAt: status.restartedAt,
    nextRuns: noRunStatuses,
    nextExperiment: '',
    pluginStatuses: status.pluginStatuses,
    pluginSettled: false,
    sizes: null,
    rests: false,
    effects: [],
    wake: null,
    asksAgain: false,
    failure: '',
  }
}

type Seen = Pick<
  Pass,
  | 'newRS'
  | 'stableRS'
  | 'others'
  | 'othersWant'
  | 'othersAvailable'
  | 'allHave'
  | 'allReady'
  | 'allAvailable'
>

// One turn through the list for everything that a pass wants to know of it.
function seenIn({ replicaSets, spec, status }: RolloutState): Seen {
  const newHash = spec.template.hash
  const stableHash = status.stableRS
  let newRS: ReplicaSet | null = null
  let stableRS: ReplicaSet | null = null
  let others: ReplicaSet[] | null = null
  let allHave = 0
  let allReady = 0
  let allAvailable = 0
  let othersWant = 0
  let othersAvailable = 0
  for (let index = 0; index < replicaSets.length; index++) {
    const one = replicaSets[index] as ReplicaSet
    allHave += one.have
    allReady += one.ready
    allAvailable += one.available
    const isNew = newRS === null && one.hash === newHash
    const isStable = stableHash !== '' && stableRS === null && one.hash === stableHash
    if (isNew) newRS = one
    if (isStable) stableRS = one
    if (isNew || isStable) continue
    othersWant += one.want
    othersAvailable += one.available
    if (others === null) others = [one]
    else others.push(one)
  }
  return {
    newRS,
    stableRS,
    others: others ?? noReplicaSets,
    othersWant,
    othersAvailable,
    allHave,
    allReady,
    allAvailable,
  }
}

function currentRuns(state: RolloutState): CurrentRuns {
  if (state.analysisRuns.length === 0) return noRuns
  const { analysisRuns, status } = state
  const step = remembered(analysisRuns, status.stepRun)
  const background = remembered(analysisRuns, status.backgroundRun)
  const prePromotion = remembered(analysisRuns, status.prePromotionRun)
  const postPromotion = remembered(analysisRuns, status.postPromotionRun)
  return { step, background, prePromotion, postPromotion }
}

function remembered(runs: readonly OwnedRun[], run: RunStatus | null): OwnedRun | null {
  return run === null ? null : named(runs, run.name)
}

function named<T extends { readonly name: string }>(list: readonly T[], name: string): T | null {
  for (let index = 0; index < list.length; index++) {
    const one = list[index] as T
    if (one.name === name) return one
  }
  return null
}

function notNamed<T extends { readonly name: string }>(
  list: readonly T[],
  name: string,
): readonly T[] {
  return list.length === 0 ? list : list.filter((one) => one.name !== name)
}

function otherRuns({ analysisRuns, status }: RolloutState): readonly OwnedRun[] {
  let others: OwnedRun[] | null = null
  for (let index = 0; index < analysisRuns.length; index++) {
    const run = analysisRuns[index] as OwnedRun
    if (isCurrentRun(status, run.name)) continue
    if (others === null) others = [run]
    else others.push(run)
  }
  return others ?? noOwnedRuns
}

function isCurrentRun(status: RolloutStatus, name: string): boolean {
  const { stepRun, backgroundRun, prePromotionRun, postPromotionRun } = status
  return (
    (backgroundRun !== null && backgroundRun.name === name) ||
    (stepRun !== null && stepRun.name === name) ||
    (prePromotionRun !== null && prePromotionRun.name === name) ||
    (postPromotionRun !== null && postPromotionRun.name === name)
  )
}
