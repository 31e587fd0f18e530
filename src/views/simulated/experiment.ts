import type { OwnedExperiment } from '../../cluster/objects.ts'
import { between, type Instant } from '../../units/time.ts'
import type { AnalysisRunView, ExperimentView, ReplicaSetView } from '../view.ts'
import { analysisRunViews } from './analysisRun.ts'
import type { History } from './history.ts'
import { replicaSetView } from './replicaSet.ts'

/** An Experiment of a simulated Rollout with what it owns. */
export function experimentView(
  owned: OwnedExperiment,
  namespace: string,
  revision: number,
  history: History,
  now: Instant,
): ExperimentView {
  return {
    name: owned.name,
    namespace,
    age: between(owned.createdAt, now),
    revision,
    phase: owned.phase,
    message: owned.message,
    replicaSets: replicaSetsOf(owned, history, now),
    analysisRuns: runsOf(owned, history, now),
  }
}

function replicaSetsOf(
  { name }: OwnedExperiment,
  { world, podNumbers }: History,
  now: Instant,
): readonly ReplicaSetView[] {
  return world.experimentReplicaSets
    .filter(({ experiment }) => experiment === name)
    .map((one) => {
      // An Experiment names its ReplicaSets after itself and their template.
      const template = one.name.slice(name.length + 1)
      return replicaSetView(one, { revision: 0, roles: [], template }, podNumbers, now)
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function runsOf(
  { name, createdAt }: OwnedExperiment,
  { world, runsCreatedAt }: History,
  now: Instant,
): readonly AnalysisRunView[] {
  const experiment = world.experiments.find((one) => one.name === name)
  const known = (experiment?.analysisRuns ?? [])
    .filter(({ analysisRun }) => analysisRun !== '')
    .map(({ analysisRun }) => ({
      name: analysisRun,
      revision: 0,
      phase: world.runs.find((run) => run.name === analysisRun)?.phase ?? '',
      createdAt: runsCreatedAt.get(analysisRun) ?? createdAt,
    }))
  return analysisRunViews(known, world.runs, now)
}
