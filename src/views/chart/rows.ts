import type { ReplicaSet } from '../../cluster/objects.ts'
import { phaseOf } from '../../rollout/phaseOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { rolloutJson } from '../../timeline/objects/rollout.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type WorkloadNow, workloadOf } from '../../timeline/workload.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import { routedWeight } from '../picture/weights.ts'
import { readStrategy } from '../strategies/strategies.ts'
import type { ChartRow } from './row.ts'

/** The rows of a chart of a simulation, one for each moment from the first deployment on. */
export function chartRows({ moments }: Timeline): readonly ChartRow[] {
  const rows: ChartRow[] = []
  let before: RolloutState | null = null
  for (const { at, world } of moments) {
    const { rollout } = world
    const last = rows.at(-1)
    if (rollout !== null) {
      const isSame = last !== undefined && before !== null && drawsAlike(before, rollout)
      rows.push(isSame ? { ...last, at } : chartRow(rollout, at))
    } else {
      const workload = workloadOf(world)
      if (workload !== null) rows.push(deploymentRow(workload, at))
    }
    before = rollout
  }
  return rows
}

// Most moments of a long run are measurements, which leave all of this as it was.
function drawsAlike(one: RolloutState, other: RolloutState): boolean {
  return (
    one.spec === other.spec &&
    one.generation === other.generation &&
    one.status === other.status &&
    one.replicaSets === other.replicaSets &&
    one.router === other.router
  )
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
    routedWeight: null,
    stablePods: ready - canaryPods,
    canaryPods,
    otherPods: 0,
    phase,
    message: phase === 'Healthy' ? '' : message,
  }
}

function chartRow(rollout: RolloutState, at: Instant): ChartRow {
  const { rolesOf, weight } = readStrategy(rolloutJson(rollout, at))
  const isStable = ({ hash }: ReplicaSet): boolean => rolesOf(hash).includes('stable')
  const isOther = ({ hash }: ReplicaSet): boolean => rolesOf(hash).length === 0
  const stablePods = readyOf(rollout.replicaSets.filter(isStable))
  const otherPods = readyOf(rollout.replicaSets.filter(isOther))
  return {
    at,
    weight,
    routedWeight: routedWeight(rollout),
    stablePods,
    canaryPods: readyOf(rollout.replicaSets) - stablePods - otherPods,
    otherPods,
    ...phaseOf(rollout),
  }
}

function readyOf(replicaSets: readonly ReplicaSet[]): Count {
  return replicaSets.reduce((sum, { ready }) => sum + ready, 0)
}
