import { numberIn, recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import { readObject } from '../strategies/strategies.ts'
import type { ExperimentView, RolloutView } from '../view.ts'
import { analysisRunViews } from './analysisRun.ts'
import { experimentView, experimentViews } from './experiment.ts'
import { ageOf, nameOf, namespaceOf } from './metadata.ts'
import { type ClusterObjects, objectsIn } from './objects.ts'
import { phaseOfObject } from './phase.ts'
import { replicaSetViews } from './replicaSet.ts'

/** What was asked for, or why it cannot be shown, in the words of the API server. */
export type Found<View> =
  | { readonly ok: true; readonly view: View }
  | { readonly ok: false; readonly error: string }

/**
 * What `get rollout NAME` shows of the objects of a cluster (Rollouts, ReplicaSets, Pods,
 * AnalysisRuns …).
 */
export function rolloutViewOf(
  objects: readonly JsonObject[],
  namespace: string,
  name: string,
  now: Instant,
): Found<RolloutView> {
  const all = objectsIn(objects, namespace)
  const rollout = all.rollouts.find((one) => nameOf(one) === name)
  if (rollout === undefined) return notFound('rollout.argoproj.io', name)
  const reference = recordIn(recordIn(rollout, 'spec'), 'workloadRef')
  // The plugin looks for a Deployment, whatever kind the reference names.
  const workload = textIn(reference, 'name')
  if (reference !== null && all.deployments.every((one) => nameOf(one) !== workload)) {
    return notFound('deployment.apps', workload)
  }
  return { ok: true, view: rolloutView(rollout, all, now) }
}

function rolloutView(rollout: JsonObject, objects: ClusterObjects, now: Instant): RolloutView {
  const status = recordIn(rollout, 'status')
  const strategy = readObject(rollout)
  const replicaSets = replicaSetViews(rollout, objects, strategy.rolesOf, now)
  return {
    name: nameOf(rollout),
    namespace: namespaceOf(rollout),
    age: ageOf(rollout, now),
    ...phaseOfObject(rollout),
    strategy: strategy.title,
    progress: strategy.progressOf(replicaSets),
    desired: numberIn(recordIn(rollout, 'spec'), 'replicas') ?? 1,
    current: numberIn(status, 'replicas') ?? 0,
    updated: numberIn(status, 'updatedReplicas') ?? 0,
    ready: numberIn(status, 'readyReplicas') ?? 0,
    available: numberIn(status, 'availableReplicas') ?? 0,
    replicaSets,
    experiments: experimentViews(rollout, objects, now),
    analysisRuns: analysisRunViews(rollout, objects, now),
  }
}

/** What `get experiment NAME` shows of the objects of a cluster. */
export function experimentViewOf(
  objects: readonly JsonObject[],
  namespace: string,
  name: string,
  now: Instant,
): Found<ExperimentView> {
  const all = objectsIn(objects, namespace)
  const experiment = all.experiments.find((one) => nameOf(one) === name)
  if (experiment === undefined) return notFound('experiment.argoproj.io', name)
  return { ok: true, view: experimentView(experiment, all, now) }
}

function notFound(kind: string, name: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error: `${kind} "${name}" not found` }
}
