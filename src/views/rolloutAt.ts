import type { Snapshot } from '../cluster/snapshot.ts'
import { snapshotAt } from '../timeline/snapshot.ts'
import type { Time } from '../timeline/time.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { workloadOf } from '../timeline/workload.ts'
import { worldThen } from '../timeline/worldThen.ts'
import type { ExperimentInfo, RolloutInfo } from './info.ts'
import { deploymentInfo } from './objects/deployment.ts'
import { findExperiment } from './objects/found.ts'
import { nameOf, namespaceOf } from './objects/metadata.ts'
import { objectsIn } from './objects/objects.ts'
import { rolloutInfo } from './objects/rollout.ts'
import { aloneIn } from './picture/standing.ts'
import { type StatusTextOptions, toStatusText } from './statusText.ts'
import { type TreeOptions, toDeploymentTree, toExperimentTree, toTree } from './tree.ts'

/**
 * What `kubectl argo rollouts get rollout` would print at a time of a simulation, once everything
 * that was due had settled, and the same of a Deployment; what `get experiment` would of an
 * Experiment that stands alone; '' before it is applied.
 */
export function treeAt(
  timeline: Pick<Timeline, 'moments' | 'at'>,
  time: Time,
  options: TreeOptions = {},
): string {
  const rollout = rolloutInfoAt(timeline, time)
  if (rollout !== null) return toTree(rollout, options)
  const deployment = deploymentInfoAt(timeline, time)
  if (deployment !== null) return toDeploymentTree(deployment, options)
  const experiment = experimentInfoAt(timeline, time)
  return experiment === null ? '' : toExperimentTree(experiment, options)
}

function experimentInfoAt(
  timeline: Pick<Timeline, 'moments' | 'at'>,
  time: Time,
): ExperimentInfo | null {
  const world = worldThen(timeline, time)
  const alone = world === null ? null : aloneIn(world)
  if (alone === null) return null
  const found = findExperiment(snapshotAt(timeline, time), alone)
  return found.ok ? found.info : null
}

/**
 * What `kubectl argo rollouts status` would say then, and the same of a Deployment; '' before it is
 * applied.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { rehearsal, simulate, statusTextAt } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * const timeline = simulate(rehearsal(plan, { release: 'good' }))
 * statusTextAt(timeline, timeline.end.at) // => 'Healthy'
 * ```
 */
export function statusTextAt(
  timeline: Timeline,
  time: Time,
  options: StatusTextOptions = {},
): string {
  const info = rolloutInfoAt(timeline, time) ?? deploymentInfoAt(timeline, time)
  return info === null ? '' : toStatusText(info, options)
}

// Of the Deployment that the plan is for.
function deploymentInfoAt(
  timeline: Pick<Timeline, 'moments' | 'at'>,
  time: Time,
): RolloutInfo | null {
  const world = worldThen(timeline, time)
  const workload = world === null ? null : workloadOf(world)
  if (workload === null) return null
  const { objects, now } = snapshotAt(timeline, time)
  const deployment = objects.find(
    (one) => one.kind === 'Deployment' && nameOf(one) === workload.name,
  )
  if (deployment === undefined) return null
  return deploymentInfo(deployment, objectsIn(objects, namespaceOf(deployment)), now, workload)
}

/** The same as data; null before the Rollout is applied. */
export function rolloutInfoAt(
  timeline: Pick<Timeline, 'moments' | 'at'>,
  time: Time,
): RolloutInfo | null {
  return onlyRollout(snapshotAt(timeline, time))
}

/** The Rollout that a simulation is about; null before it is applied. */
export function onlyRollout({ objects, now }: Snapshot): RolloutInfo | null {
  const rollout = objects.find(({ kind }) => kind === 'Rollout')
  if (rollout === undefined) return null
  return rolloutInfo(rollout, objectsIn(objects, namespaceOf(rollout)), now)
}
