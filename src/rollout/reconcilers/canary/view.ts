import type { CanaryStrategy } from '../../../plan/strategy.ts'
import type { Step } from '../../../steps/step.ts'
import { unreachable } from '../../../units/unreachable.ts'
import type { Pass } from '../../contract.ts'
import { isFullyPromoted } from '../../pass.ts'

// Readings of a pass that several of the canary's reconcilers share.

export function canaryOf(pass: Pass): CanaryStrategy {
  const { strategy } = pass.spec
  return strategy.kind === 'canary'
    ? strategy
    : unreachable('a canary reconciler met', pass.spec.strategy as never)
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
 * Back to the stable template with `dynamicStableScale`: while the stable is too small, traffic is balanced between it and
 * the canary that was. Answers that canary's recorded hash, or null if this is not going on.
 */
export function dynamicRollbackHash(pass: Pass): string | null {
  const canary = canaryOf(pass)
  if (!isFullyPromoted(pass) || canary.trafficRouting === null || !canary.dynamicStableScale)
    return null
  const recorded = pass.prev.weights
  if (recorded === null || pass.newRS === null) return null
  if (recorded.canary.podTemplateHash === pass.newRS.hash) return null
  return pass.newRS.available >= pass.desired ? null : recorded.canary.podTemplateHash
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
