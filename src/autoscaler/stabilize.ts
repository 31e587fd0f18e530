import type { AutoscalerSpec } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'
import { between, type Duration, type Instant, seconds } from '../units/time.ts'
import type { Recommendation } from './state.ts'

/** --horizontal-pod-autoscaler-downscale-stabilization, in seconds. */
const downscaleStabilization = 300

export interface Stabilized {
  readonly replicas: Count
  /** Of the condition AbleToScale. */
  readonly reason: string
  readonly message: string
  /** The proposal is among them. */
  readonly recommendations: readonly Recommendation[]
}

interface Windows {
  readonly up: Duration
  readonly down: Duration
}

/**
 * A proposal against those of the last passes: as few pods more as any of them asked for, and as
 * few pods less. Without `behavior` only the way down is held back, and from the largest of them,
 * be it more than there are pods now.
 */
export function stabilize(
  { behavior }: Pick<AutoscalerSpec, 'behavior'>,
  recommendations: readonly Recommendation[],
  proposal: Count,
  current: Count,
  at: Instant,
): Stabilized {
  const windows: Windows = {
    up: seconds(behavior?.scaleUp.stabilizationWindowSeconds ?? 0),
    down: seconds(behavior?.scaleDown.stabilizationWindowSeconds ?? downscaleStabilization),
  }
  const within = (span: Duration): readonly Count[] =>
    recommendations.filter((one) => between(one.at, at) < span).map(({ replicas }) => replicas)
  const most = Math.max(proposal, ...within(windows.down))
  const least = Math.min(proposal, ...within(windows.up))
  const replicas = behavior === null ? most : Math.min(most, Math.max(least, current))
  const isUp = behavior !== null && proposal >= current
  return {
    replicas,
    ...(replicas === proposal ? ready : isUp ? heldFromGrowing : heldFromShrinking),
    recommendations: remembered(recommendations, { replicas: proposal, at }, windows),
  }
}

const ready = { reason: 'ReadyForNewScale', message: 'recommended size matches current size' }

const heldFromGrowing = {
  reason: 'ScaleUpStabilized',
  message:
    'recent recommendations were lower than current one, applying the lowest recent recommendation',
}

const heldFromShrinking = {
  reason: 'ScaleDownStabilized',
  message:
    'recent recommendations were higher than current one,' +
    ' applying the highest recent recommendation',
}

// In place of the last one that is outside of both windows. A pass runs a moment after its instant,
// so a memory as old as the window is outside; one of this very pass never is.
function remembered(
  recommendations: readonly Recommendation[],
  latest: Recommendation,
  { up, down }: Windows,
): readonly Recommendation[] {
  const place = recommendations.findLastIndex(({ at }) => {
    const age = between(at, latest.at)
    return age > 0 && age >= up && age >= down
  })
  return place === -1 ? [...recommendations, latest] : recommendations.with(place, latest)
}
