import { type Instant, instant, wholeSecond } from '../units/time.ts'
import type { CurrentRuns, Pass, RunStatuses, StrategyRules } from './contract.ts'
import type { OwnedRun, ReplicaSet, RolloutState, Service } from './state.ts'
import type { PauseCondition, RolloutStatus, RunStatus } from './status.ts'

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
  const { newRS, stableRS, others, othersWant, othersAvailable, pods } = seenIn(state)
  const second = wholeSecond(clock)
  const runs = currentRuns(state)
  const notCurrent = otherRuns(state)
  const experiment = named(experiments, status.currentExperiment)
  const otherExperiments = notNamed(experiments, status.currentExperiment)
  return {
    begun: state,
    rules,
    clock,
    second,
    spec,
    desired: spec.replicas ?? 1,
    prev: status,
    newRS,
    stableRS,
    others,
    othersWant,
    othersAvailable,
    all,
    pods,
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
    foretold: false,
    effects: [],
    wake: null,
    failure: '',
  }
}

type Seen = Pick<Pass, 'newRS' | 'stableRS' | 'others' | 'othersWant' | 'othersAvailable' | 'pods'>

// One turn through the list for everything that a pass wants to know of it.
function seenIn({ replicaSets, spec, status }: RolloutState): Seen {
  const newHash = spec.template.hash
  const stableHash = status.stableRS
  let newRS: ReplicaSet | null = null
  let stableRS: ReplicaSet | null = null
  let others: ReplicaSet[] | null = null
  let have = 0
  let ready = 0
  let available = 0
  let othersWant = 0
  let othersAvailable = 0
  for (let index = 0; index < replicaSets.length; index++) {
    const one = replicaSets[index] as ReplicaSet
    have += one.have
    ready += one.ready
    available += one.available
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
  const pods = { have, ready, available }
  return {
    newRS,
    stableRS,
    others: others ?? noReplicaSets,
    othersWant,
    othersAvailable,
    pods,
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

// What a plugin answered to an earlier update, or before an abort, is no answer to the next call.
function isNewUpdate(was: RolloutStatus, now: RolloutStatus): boolean {
  const isEmptied = was.pluginStatuses.length > 0 && now.pluginStatuses.length === 0
  return isEmptied || (now.abort && !was.abort)
}

/** The state that a finished pass leaves. The very slices come back where nothing was written. */
export function finishPass(pass: Pass, at: Instant): RolloutState {
  const begun = pass.begun
  const replicaSets = unchangedOr(begun.replicaSets, pass.replicaSets, sameReplicaSet)
  const services = unchangedOr(begun.services, pass.services, sameService)
  const settled =
    replicaSets === begun.replicaSets &&
    services === begun.services &&
    pass.storedStatus === begun.status &&
    pass.storedSpec === begun.spec &&
    pass.revision === begun.revision &&
    pass.analysisRuns === begun.analysisRuns &&
    pass.experiments === begun.experiments &&
    !pass.touchedWorld
  return {
    spec: pass.storedSpec,
    generation: pass.generation,
    revision: pass.revision,
    status: pass.storedStatus,
    replicaSets,
    services,
    router: pass.router,
    analysisRuns: pass.analysisRuns,
    experiments: pass.experiments,
    analysisTemplates: begun.analysisTemplates,
    plugins: isNewUpdate(begun.status, pass.storedStatus) ? [] : begun.plugins,
    workloadReplicas: pass.workloadReplicas,
    now: at,
    settled,
    rested:
      (pass.foretold || (settled && pass.effects.length === 0)) &&
      pass.failure === '' &&
      (pass.wake === null || pass.wake > at),
    wakeAsked: pass.wake,
    failure: pass.failure,
  }
}

// Two writes that cancel each other inside one pass count as no change.
function unchangedOr<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly T[] {
  if (before === after) return before
  if (before.length !== after.length) return after
  for (let index = 0; index < before.length; index++) {
    const one = before[index] as T
    const other = after[index] as T
    if (one !== other && !same(one, other)) return after
  }
  return before
}

function sameReplicaSet(a: ReplicaSet, b: ReplicaSet): boolean {
  return (
    a.name === b.name &&
    a.want === b.want &&
    a.desiredReplicas === b.desiredReplicas &&
    a.scaleDownAt === b.scaleDownAt &&
    a.revision === b.revision &&
    a.minReadySeconds === b.minReadySeconds
  )
}

function sameService(a: Service, b: Service): boolean {
  return a.name === b.name && a.hash === b.hash && a.managed === b.managed
}

/** `IsAborted` for decisions, promotion and conditions: a drop in this pass beats everything. */
export function isAborted(pass: Pass): boolean {
  return !pass.pause.dropAbort && (pass.pause.abort || pass.prev.abort)
}

/** `status.stableRS` equals `status.currentPodHash`, also when both are empty. */
export function isFullyPromoted(pass: Pass): boolean {
  return pass.prev.stableRS === pass.prev.currentPodHash
}

export function pauseConditionOf(pass: Pass, reason: string): PauseCondition | undefined {
  const { pauseConditions } = pass.prev
  for (let index = 0; index < pauseConditions.length; index++) {
    const condition = pauseConditions[index] as PauseCondition
    if (condition.reason === reason) return condition
  }
  return undefined
}

export function hasPauseCondition(pass: Pass, reason: string): boolean {
  return pauseConditionOf(pass, reason) !== undefined
}

/** `spec.paused`, or an inconclusive analysis: ReplicaSets and Services stand still. */
export function isHalted(pass: Pass): boolean {
  return pass.spec.paused || hasPauseCondition(pass, 'InconclusiveAnalysisRun')
}

/** Asks for another pass after a delay that may be zero or negative. */
export function askToWake(pass: Pass, at: number): void {
  // The clock runs a millisecond ahead of the instant that the driver knows.
  const wake = instant(at - 1)
  if (pass.wake === null || wake < pass.wake) pass.wake = wake
}

export function fail(pass: Pass, failure: string): 'failed' {
  pass.failure = failure
  return 'failed'
}

export function recordEvent(
  pass: Pass,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
): void {
  pass.effects.push({ kind: 'recordEvent', at: pass.second, type, reason, message, object: '' })
}

/** Has the status write add a pause condition, which it does once. */
export function addPause({ pause }: Pass, reason: string): void {
  pause.add = [...pause.add, reason]
}

/** Has the status write take pause conditions out. */
export function removePause({ pause }: Pass, reason: string): void {
  pause.remove = [...pause.remove, reason]
}
