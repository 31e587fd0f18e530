import type { ReplicaSet } from '../../cluster/objects.ts'
import { phaseOf } from '../../rollout/phaseOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { rolloutJson } from '../../timeline/objects/rollout.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type WorkloadNow, workloadOf } from '../../timeline/workload.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import { readStrategy } from '../strategies/strategies.ts'
import type { ChartRow } from './row.ts'

/** The rows of a chart of a simulation, one for each moment from the first deployment on. */
export function chartRows({ moments }: Timeline): readonly ChartRow[] {
  return moments.flatMap(({ at, world }) => {
    if (world.rollout !== null) return [chartRow(world.rollout, at)]
    const workload = workloadOf(world)
    return workload === null ? [] : [deploymentRow(workload, at)]
  })
}

// Nobody weighs a Deployment's traffic: the new pods get their share of what is ready.
function deploymentRow({ replicaSets, ...workload }: WorkloadNow, at: Instant): ChartRow {
  const { newHash, stableHash, phase, message } = workload
  const isUnderway = newHash !== stableHash
  const isCanary = ({ hash }: ReplicaSet): boolean => isUnderway && hash === newHash
  const canaryPods = readyOf(replicaSets.filter(isCanary))
  const ready = readyOf(replicaSets)
  return {
    at,
    weight: isUnderway ? Math.round((100 * canaryPods) / Math.max(1, ready)) : 100,
    stablePods: ready - canaryPods,
    canaryPods,
    phase,
    message: phase === 'Healthy' ? '' : message,
  }
}

function chartRow(rollout: RolloutState, at: Instant): ChartRow {
  const { rolesOf, weight } = readStrategy(rolloutJson(rollout, at))
  const isStable = ({ hash }: ReplicaSet): boolean => rolesOf(hash).includes('stable')
  const isCanary = ({ hash }: ReplicaSet): boolean => {
    const roles = rolesOf(hash)
    return roles.length > 0 && !roles.includes('stable')
  }
  return {
    at,
    weight,
    stablePods: readyOf(rollout.replicaSets.filter(isStable)),
    canaryPods: readyOf(rollout.replicaSets.filter(isCanary)),
    ...phaseOf(rollout),
  }
}

function readyOf(replicaSets: readonly ReplicaSet[]): Count {
  return replicaSets.reduce((sum, { ready }) => sum + ready, 0)
}
