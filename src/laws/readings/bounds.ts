import type { RolloutState } from '../../rollout/state.ts'
import type { IntOrString } from '../../units/amounts.ts'
import { desiredOf } from './passage.ts'

// `maxSurge` and `maxUnavailable` worked out anew from their definition, so that laws do not repeat
// the engine's own rounding: a share of the pods in whole ones, upwards for the surge and downwards
// for what may be missing.

const QUARTER = '25%'

/**
 * Pods above `spec.replicas` that a canary without a router may have; null for other strategies.
 */
export function surgeOf(rollout: RolloutState): number | null {
  const { strategy } = rollout.spec
  if (strategy.kind !== 'canary' || strategy.trafficRouting !== null) return null
  const share = shareOf(strategy.maxSurge ?? QUARTER, desiredOf(rollout))
  return Number.isInteger(share) ? share : Math.floor(share) + 1
}

/** Pods of `spec.replicas` that an update may cost; null where another rule keeps them. */
export function unavailableOf(rollout: RolloutState): number | null {
  const { strategy } = rollout.spec
  if (strategy.kind !== 'canary' || strategy.trafficRouting !== null) return null
  const desired = desiredOf(rollout)
  const missing = Math.floor(shareOf(strategy.maxUnavailable ?? QUARTER, desired))
  return missing === 0 && surgeOf(rollout) === 0 ? Math.min(1, desired) : Math.min(missing, desired)
}

// A text is a percentage with or without its sign.
function shareOf(value: IntOrString, of: number): number {
  if (typeof value === 'number') return value
  return (Number(value.replace('%', '')) * of) / 100
}
