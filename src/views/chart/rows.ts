import type { ReplicaSet } from '../../cluster/objects.ts'
import { phaseOf } from '../../rollout/phaseOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { rolloutJson } from '../../timeline/objects/rollout.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import { readStrategy } from '../strategies/strategies.ts'
import type { ChartRow } from './row.ts'

/** The rows of a chart of a simulation, one for each moment from the first deployment on. */
export function chartRows({ moments }: Timeline): readonly ChartRow[] {
  return moments.flatMap(({ at, world: { rollout } }) =>
    rollout === null ? [] : [chartRow(rollout, at)],
  )
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
