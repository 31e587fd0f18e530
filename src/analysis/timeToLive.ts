import type { Instant } from '../units/time.ts'
import { type AnalysisPhase, isCompleted } from './phase.ts'
import type { TtlStrategy } from './runSpec.ts'

/** What decides whether a run is over and done with. */
export interface Ageing {
  readonly ttlStrategy: TtlStrategy | null
  readonly phase: AnalysisPhase
  readonly completedAt: Instant | null
}

/**
 * Whether a pass at this instant deletes the run: more whole seconds than `ttlStrategy` grants have
 * passed since it completed. Nothing wakes its controller for that; it happens in the first pass
 * afterwards.
 */
export function isExpired({ ttlStrategy, phase, completedAt }: Ageing, at: Instant): boolean {
  if (ttlStrategy === null || completedAt === null || !isCompleted(phase)) return false
  const seconds = secondsGranted(ttlStrategy, phase)
  return seconds !== null && Math.trunc((at - completedAt) / 1000) > seconds
}

function secondsGranted(ttl: TtlStrategy, phase: AnalysisPhase): number | null {
  if (phase === 'Successful' && ttl.secondsAfterSuccess !== null) return ttl.secondsAfterSuccess
  if (phase === 'Failed' && ttl.secondsAfterFailure !== null) return ttl.secondsAfterFailure
  return ttl.secondsAfterCompletion
}
