import type { Snapshot } from '../cluster/snapshot.ts'
import type { JsonObject } from '../units/json.ts'
import { after, duration, type Instant, start } from '../units/time.ts'
import { deploymentObjects } from './objects/deployment.ts'
import { standaloneExperimentObjects } from './objects/experiment.ts'
import { type History, historyAt, historyOf } from './objects/history.ts'
import { rolloutObjects } from './objects/rollout.ts'
import { readTime, type Time } from './time.ts'
import type { Timeline } from './timeline.ts'
import type { World } from './world.ts'

/**
 * A simulated cluster as `kubectl` would print it at a time, once everything that was due had
 * settled: the Rollout, its ReplicaSets with their pods, its Experiments, AnalysisRuns, and
 * Deployments with all that is theirs; an Experiment that stands alone. Nothing of what is not
 * applied yet; no objects at all if the time is none.
 *
 * A ReplicaSet's pods are listed up to `limits.pods`; its status has their number. Names of pods,
 * `uid`s and what nobody simulates (node, IP addresses …) are invented or left out.
 */
export function snapshotAt(timeline: Pick<Timeline, 'moments'>, time: Time): Snapshot {
  const at = readTime(time)
  if (at === null) return { objects: [], now: start }
  return snapshotOfHistory(historyAt(timeline.moments, at), at)
}

/**
 * The same of a world by itself. What only its past tells is estimated: the Rollout is as old as
 * its oldest ReplicaSet, and its pods are numbered anew.
 */
export function snapshotOf(world: World): Snapshot {
  return snapshotOfHistory(historyOf(world), world.at)
}

export function snapshotOfHistory(history: History | null, at: Instant): Snapshot {
  return { objects: history === null ? [] : objectsOf(history, at), now: lookAt(at) }
}

function objectsOf(history: History, at: Instant): readonly JsonObject[] {
  const alone = history.world.experiments.filter(({ hasRollout }) => !hasRollout)
  return [
    ...rolloutObjects(history, at),
    ...deploymentObjects(history, at),
    ...alone.flatMap((one) => standaloneExperimentObjects(one, history, at)),
  ]
}

/**
 * When somebody looks who sees all that was due at an instant: a controller's pass ends a little
 * after its timer fired.
 */
export function lookAt(at: Instant): Instant {
  return after(at, duration(1))
}
