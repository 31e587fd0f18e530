import type { ReplicaSet } from '../../../cluster/objects.ts'
import type { RolloutSpec } from '../../../plan/plan.ts'
import type { BlueGreenStrategy } from '../../../plan/strategy.ts'
import { unreachable } from '../../../units/unreachable.ts'
import type { Pass } from '../../contract.ts'

// Readings of a pass that several of the blue-green reconcilers share.

export function blueGreenOf(spec: RolloutSpec): BlueGreenStrategy {
  const { strategy } = spec
  return strategy.kind === 'blueGreen'
    ? strategy
    : unreachable('a blue-green rule met another strategy')
}

/** The hash that a Service selects now, as far as this pass has written; '' if it has none. */
export function selectedHash(pass: Pass, service: string): string {
  return pass.services.find((one) => one.name === service)?.hash ?? ''
}

/** The ReplicaSet that the status says is active. */
export function activeOf(pass: Pass, activeSelector: string): ReplicaSet | null {
  if (activeSelector === '') return null
  return pass.all.find((one) => one.hash === activeSelector) ?? null
}

/** All of `spec.replicas` wanted, recorded as desired, and available. */
export function isSaturated(pass: Pass, replicaSet: ReplicaSet | null): boolean {
  return (
    replicaSet !== null &&
    replicaSet.want === pass.desired &&
    replicaSet.desiredReplicas === pass.desired &&
    replicaSet.available === pass.desired
  )
}
