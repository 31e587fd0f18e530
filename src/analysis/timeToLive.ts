import { type Instant, instant, seconds } from '../units/time.ts'
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
  const granted = secondsGranted(ttlStrategy, phase)
  return granted !== null && Math.trunc((at - completedAt) / 1000) > granted
}

/**
 * When a run that is over is deleted: at the first of its looks, or of the periodic passes (every
 * 900 s), at which its time is over; null if that is after the end, or never.
 */
export function deletionOf(
  ageing: Ageing,
  looks: readonly Instant[],
  until: Instant,
): Instant | null {
  const { ttlStrategy, phase, completedAt } = ageing
  if (ttlStrategy === null || completedAt === null || !isCompleted(phase)) return null
  const granted = secondsGranted(ttlStrategy, phase)
  if (granted === null) return null
  const from = Math.max(completedAt + 1, completedAt + seconds(granted + 1))
  const periodic = instant(Math.ceil(from / PERIOD) * PERIOD)
  const first = looks
    .filter((at) => at > completedAt && isExpired(ageing, at))
    .reduce((earliest, at) => (at < earliest ? at : earliest), periodic)
  return first <= until ? first : null
}

const PERIOD = 900_000

function secondsGranted(ttl: TtlStrategy, phase: AnalysisPhase): number | null {
  if (phase === 'Successful' && ttl.secondsAfterSuccess !== null) return ttl.secondsAfterSuccess
  if (phase === 'Failed' && ttl.secondsAfterFailure !== null) return ttl.secondsAfterFailure
  return ttl.secondsAfterCompletion
}
