import type { Moment } from '../../timeline/moment.ts'
import type { World } from '../../timeline/world.ts'
import { after, between, duration, type Instant } from '../../units/time.ts'
import { readState } from '../strategies/strategies.ts'
import { toTree } from '../tree.ts'
import type { RolloutView } from '../view.ts'
import { analysisRunViews } from './analysisRuns.ts'
import { phaseOfState } from './phase.ts'
import { numbersAfter, type PodNumbers } from './podNumbers.ts'
import { replicaSetViews } from './replicaSets.ts'

/**
 * What `kubectl argo rollouts get rollout` would print at an instant of a simulation, once everything that
 * was due had settled; '' before the Rollout is applied.
 */
export function treeAt(moments: readonly Moment[], at: Instant): string {
  const view = rolloutViewAt(moments, at)
  return view === null ? '' : toTree(view)
}

/** The same as data; null before the Rollout is applied. */
export function rolloutViewAt(moments: readonly Moment[], at: Instant): RolloutView | null {
  let world: World | null = null
  let appliedAt: Instant | null = null
  let numbers: PodNumbers = new Map()
  for (const moment of moments) {
    if (moment.at > at) break
    numbers = numbersAfter(numbers, moment)
    world = moment.world
    if (world.rollout !== null) appliedAt ??= moment.at
  }
  const now = after(at, HARDLY)
  return world === null || appliedAt === null ? null : rolloutView(world, appliedAt, numbers, now)
}

// A controller's pass ends a little after its timer fired, and so does whoever looks.
const HARDLY = duration(1)

function rolloutView(
  world: World,
  appliedAt: Instant,
  numbers: PodNumbers,
  now: Instant,
): RolloutView | null {
  const { rollout } = world
  if (rollout === null) return null
  const { spec, status } = rollout
  const strategy = readState(rollout)
  const replicaSets = replicaSetViews(rollout.replicaSets, strategy.rolesOf, numbers, now)
  return {
    name: spec.name,
    namespace: spec.namespace,
    age: between(appliedAt, now),
    ...phaseOfState(rollout),
    strategy: strategy.title,
    progress: strategy.progressOf(replicaSets),
    desired: spec.replicas ?? 1,
    current: status.replicas,
    updated: status.updatedReplicas,
    ready: status.readyReplicas,
    available: status.availableReplicas,
    replicaSets,
    experiments: [],
    analysisRuns: analysisRunViews(rollout.analysisRuns, world.runs, spec.name, now),
  }
}
