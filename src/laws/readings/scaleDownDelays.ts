import type { Strategy } from '../../plan/strategy.ts'

// Delays with their defaults, in seconds: half a minute where the field is absent.

const HALF_A_MINUTE = 30

/** Of a former stable or active ReplicaSet; 0 where nothing is delayed. */
export function scaleDownDelayOf(strategy: Strategy): number {
  if (strategy.kind === 'canary' && strategy.trafficRouting === null) return 0
  return strategy.scaleDownDelaySeconds ?? HALF_A_MINUTE
}

/** Of the ReplicaSet of an aborted update; 0: it stays up. */
export function abortDelayOf(strategy: Strategy): number {
  return strategy.abortScaleDownDelaySeconds ?? HALF_A_MINUTE
}
