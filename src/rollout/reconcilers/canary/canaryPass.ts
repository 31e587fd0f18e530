import type { RolloutSpec } from '../../../plan/plan.ts'
import type { CanaryStrategy } from '../../../plan/strategy.ts'
import type { Step } from '../../../steps/step.ts'
import { unreachable } from '../../../units/unreachable.ts'
import type { Pass } from '../../contract.ts'
import { dynamicRollbackHash } from '../../decisions/rollback.ts'
import { isFullyPromoted } from '../../pass.ts'

// Readings of a pass that several of the canary's reconcilers share.

export function canaryOf(pass: Pass): CanaryStrategy {
  return strategyOf(pass.spec)
}

export function strategyOf({ strategy }: RolloutSpec): CanaryStrategy {
  return strategy.kind === 'canary' ? strategy : unreachable('a canary rule met another strategy')
}

/** `status.currentStepIndex` as decisions read it; null without steps. */
export function stepIndexOf(pass: Pass): number | null {
  return canaryOf(pass).steps.length === 0 ? null : (pass.prev.currentStepIndex ?? 0)
}

export function currentStepOf(pass: Pass): Step | null {
  const index = stepIndexOf(pass)
  return index === null ? null : (canaryOf(pass).steps[index] ?? null)
}

export function maxTrafficWeightOf(pass: Pass): number {
  return canaryOf(pass).trafficRouting?.maxTrafficWeight ?? 100
}

/**
 * The hash of the canary that was, while traffic is balanced with it on the way back to the stable;
 * else null.
 */
export function rollbackHashOf(pass: Pass): string | null {
  const { trafficRouting, dynamicStableScale } = canaryOf(pass)
  const { weights } = pass.prev
  return dynamicRollbackHash({
    promoted: isFullyPromoted(pass),
    routed: trafficRouting !== null,
    dynamicStableScale,
    recordedHash: weights === null ? null : weights.canary.podTemplateHash,
    newRS: pass.newRS,
    desired: pass.desired,
  })
}

/** Which of ping and pong is stable, and which is the canary's; null without ping-pong. */
export function pingPongOf(
  pass: Pass,
): { readonly stable: string; readonly canary: string } | null {
  const { pingPong } = canaryOf(pass)
  if (pingPong === null) return null
  return pass.prev.stablePingPong === 'ping'
    ? { stable: pingPong.pingService, canary: pingPong.pongService }
    : { stable: pingPong.pongService, canary: pingPong.pingService }
}
