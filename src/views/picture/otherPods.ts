import type { RolloutState } from '../../rollout/state.ts'
import type { Count } from '../../units/amounts.ts'

/**
 * Ready pods of ReplicaSets that have no part in the update any more: neither stable nor the newest
 * of a canary, neither stable, active nor preview of a blue-green. They are of an earlier update,
 * or kept by a delay.
 */
export function otherPods({ spec, status, replicaSets }: RolloutState): Count {
  const { stableRS, currentPodHash, activeSelector, previewSelector } = status
  const own =
    spec.strategy.kind === 'canary'
      ? [stableRS, currentPodHash]
      : [stableRS, activeSelector, previewSelector]
  let others = 0
  for (const { hash, ready } of replicaSets) if (!own.includes(hash)) others += ready
  return others
}
