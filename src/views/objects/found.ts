import type { Snapshot } from '../../cluster/snapshot.ts'
import { recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { ExperimentInfo, RolloutInfo } from '../info.ts'
import { experimentInfo } from './experiment.ts'
import { nameOf } from './metadata.ts'
import { type ClusterObjects, objectsIn } from './objects.ts'
import { rolloutInfo } from './rollout.ts'

/** An object by its name. */
export interface ObjectName {
  /** `metadata.name`. */
  readonly name: string
  /** `default` if absent. */
  readonly namespace?: string
}

/** What was asked for, or why it cannot be shown, in the words of the API server. */
export type Lookup<Info> =
  | { readonly ok: true; readonly info: Info }
  | { readonly ok: false; readonly error: string }

/** What there is to show of a Rollout (`RolloutViewController.GetRolloutInfo`). */
export function findRollout(snapshot: Snapshot, named: ObjectName): Lookup<RolloutInfo> {
  const { name, namespace = 'default' } = named
  const all = objectsIn(snapshot.objects, namespace)
  const rollout = all.rollouts.find((one) => nameOf(one) === name)
  if (rollout === undefined) return missing('rollout.argoproj.io', name)
  const workload = missingWorkload(rollout, all)
  if (workload !== null) return missing('deployment.apps', workload)
  return { ok: true, info: rolloutInfo(rollout, all, snapshot.now) }
}

/** What there is to show of an Experiment. */
export function findExperiment(snapshot: Snapshot, named: ObjectName): Lookup<ExperimentInfo> {
  const { name, namespace = 'default' } = named
  const all = objectsIn(snapshot.objects, namespace)
  const experiment = all.experiments.find((one) => nameOf(one) === name)
  if (experiment === undefined) return missing('experiment.argoproj.io', name)
  return { ok: true, info: experimentInfo(experiment, all, snapshot.now) }
}

// The plugin looks for a Deployment, whatever kind the reference names.
function missingWorkload(rollout: JsonObject, { deployments }: ClusterObjects): string | null {
  const reference = recordIn(recordIn(rollout, 'spec'), 'workloadRef')
  if (reference === null) return null
  const name = textIn(reference, 'name')
  return deployments.some((one) => nameOf(one) === name) ? null : name
}

/** As the API server says it. */
export function notFound(kind: string, name: string): string {
  return `${kind} "${name}" not found`
}

function missing(kind: string, name: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error: notFound(kind, name) }
}
