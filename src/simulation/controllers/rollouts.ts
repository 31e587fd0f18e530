import type { AnalysisRunState } from '../../analysis/run.ts'
import { type Controller, noOrders, type Turn } from '../../cluster/controller.ts'
import type { OwnedExperiment, OwnedRun } from '../../cluster/objects.ts'
import { copyOwnedRun, copyState } from '../../rollout/copies.ts'
import { restsAt } from '../../rollout/restsAt.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { reconcile } from '../../rollout/transition.ts'
import type { Instant } from '../../units/time.ts'
import { isRestless, type Row, rowOf } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

const controller: Controller<WorldNow, RolloutState, RolloutState> = {
  kind: 'Rollout',
  countOf: ({ rollout }) => (rollout === null ? 0 : 1),
  stateAt: ({ rollout }) => rollout as RolloutState,
  nameOf: ({ spec }) => spec.name,
  viewOf: observed,
  turn,
  put(now, _index, rollout) {
    now.rollout = rollout
  },
}

/** The Rollout's controller: one pass a round. */
export const rollouts: Row = rowOf(controller, isRestless)

// The machine keeps what it saw of others in its own state, so its view is that state, looked at
// again.
function turn(_state: RolloutState, view: RolloutState, at: Instant): Turn<RolloutState> {
  if (!restsAt(view, at)) return reconcile(view, at)
  // It would ask for the same wake-up again: an earlier one that has fired may have kept it from
  // being heard.
  const wakeAt = view.wakeAsked
  return {
    state: view,
    orders: noOrders,
    wakeAt,
    asksAgain: false,
    rests: true,
    failure: '',
    endedBy: '',
  }
}

function observed(now: WorldNow, rollout: RolloutState): RolloutState {
  if (!now.hasNews) return rollout
  now.hasNews = false
  const analysisRuns = seenRuns(rollout.analysisRuns, now.runs)
  const experiments = seenExperiments(rollout.experiments, now.experiments)
  if (analysisRuns === rollout.analysisRuns && experiments === rollout.experiments) return rollout
  const next = copyState(rollout)
  next.analysisRuns = analysisRuns
  next.experiments = experiments
  return next
}

// The Rollout's runs as they are now; the very list if none has another phase or message.
function seenRuns(
  owned: readonly OwnedRun[],
  runs: readonly AnalysisRunState[],
): readonly OwnedRun[] {
  let list: OwnedRun[] | null = null
  for (let index = 0; index < owned.length; index++) {
    const one = owned[index] as OwnedRun
    const run = named(runs, one.name)
    if (run === null || (run.phase === one.phase && run.message === one.message)) continue
    list ??= owned.slice()
    const next = copyOwnedRun(one)
    next.phase = run.phase
    next.message = run.message
    list[index] = next
  }
  return list ?? owned
}

function seenExperiments(
  owned: readonly OwnedExperiment[],
  experiments: WorldNow['experiments'],
): readonly OwnedExperiment[] {
  if (owned.length === 0) return owned
  const list = owned.map((one) => seenExperiment(one, experiments))
  return list.every((one, index) => one === owned[index]) ? owned : list
}

function seenExperiment(
  owned: OwnedExperiment,
  experiments: WorldNow['experiments'],
): OwnedExperiment {
  const one = named(experiments, owned.name)
  if (one === null) return owned
  const { phase, message } = one
  const templates = one.templateStatuses.map(({ name, serviceName, podTemplateHash }) => ({
    name,
    serviceName,
    hash: podTemplateHash,
  }))
  const same =
    phase === owned.phase &&
    message === owned.message &&
    JSON.stringify(templates) === JSON.stringify(owned.templates)
  return same ? owned : { ...owned, phase, message, templates }
}

function named<T extends { readonly name: string }>(list: readonly T[], name: string): T | null {
  for (let index = 0; index < list.length; index++) {
    const one = list[index] as T
    if (one.name === name) return one
  }
  return null
}
