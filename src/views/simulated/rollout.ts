import { phaseOf } from '../../rollout/phaseOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Moment } from '../../timeline/moment.ts'
import { after, between, duration, type Instant } from '../../units/time.ts'
import { readState } from '../strategies/strategies.ts'
import { toTree } from '../tree.ts'
import type { AnalysisRunView, ExperimentView, RolloutView } from '../view.ts'
import { analysisRunViews } from './analysisRun.ts'
import { experimentView } from './experiment.ts'
import { type History, historyAt } from './history.ts'

import { replicaSetView } from './replicaSet.ts'
import { revisionIn } from './revision.ts'

/**
 * What `kubectl argo rollouts get rollout` would print at an instant of a simulation, once
 * everything that was due had settled; '' before the Rollout is applied.
 */
export function treeAt(moments: readonly Moment[], at: Instant): string {
  const view = rolloutViewAt(moments, at)
  return view === null ? '' : toTree(view)
}

/** The same as data; null before the Rollout is applied. */
export function rolloutViewAt(moments: readonly Moment[], at: Instant): RolloutView | null {
  const history = historyAt(moments, at)
  const rollout = history?.world.rollout
  if (history === null || rollout === null || rollout === undefined) return null
  return rolloutView(rollout, history, after(at, HARDLY))
}

// A controller's pass ends a little after its timer fired, and so does whoever looks.
const HARDLY = duration(1)

function rolloutView(rollout: RolloutState, history: History, now: Instant): RolloutView {
  const { spec, status } = rollout
  const { title, rolesOf, progressOf } = readState(rollout)
  const replicaSets = rollout.replicaSets
    .map((one) => {
      const place = { revision: one.revision, roles: rolesOf(one.hash), template: '' }
      return replicaSetView(one, place, history.podNumbers, now)
    })
    .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1))
  return {
    name: spec.name,
    namespace: spec.namespace,
    age: between(history.appliedAt ?? now, now),
    ...phaseOf(rollout),
    strategy: title,
    progress: progressOf(replicaSets),
    desired: spec.replicas ?? 1,
    current: status.replicas,
    updated: status.updatedReplicas,
    ready: status.readyReplicas,
    available: status.availableReplicas,
    replicaSets,
    experiments: experimentsOf(rollout, history, now),
    analysisRuns: runsOf(rollout, history, now),
  }
}

function experimentsOf(
  { spec, experiments }: RolloutState,
  history: History,
  now: Instant,
): readonly ExperimentView[] {
  return experiments
    .map((one) => {
      const revision = revisionIn(one.name, spec.name, one.hash)
      return experimentView(one, spec.namespace, revision, history, now)
    })
    .sort((a, b) => b.revision - a.revision || b.age - a.age || (a.name < b.name ? -1 : 1))
}

function runsOf(
  { spec, analysisRuns }: RolloutState,
  { world }: History,
  now: Instant,
): readonly AnalysisRunView[] {
  const known = analysisRuns.map(({ name, hash, phase, createdAt }) => ({
    name,
    revision: revisionIn(name, spec.name, hash),
    phase,
    createdAt,
  }))
  return analysisRunViews(known, world.runs, now)
}
