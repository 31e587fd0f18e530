import { conditionOf } from '../cluster/conditions.ts'
import type { DeploymentState } from './state.ts'

export interface DeploymentPhase {
  /** The word that a Rollout in the same situation has. */
  readonly phase: 'Healthy' | 'Progressing' | 'Paused' | 'Degraded'
  /** As `kubectl rollout status` says it. */
  readonly message: string
}

/**
 * How a Deployment is doing, as its clients tell it: it stores no phase, so everybody derives one.
 * Words and order are those of `kubectl rollout status`, which knows no pause and waits for its
 * end; that a paused one says so first is Argo CD's way.
 */
export function deploymentPhaseOf({ spec, generation, status }: DeploymentState): DeploymentPhase {
  const { replicas, updatedReplicas, availableReplicas } = status
  const waiting = (what: string): DeploymentPhase => ({
    phase: 'Progressing',
    message: `Waiting for deployment "${spec.name}" rollout to finish: ${what}...`,
  })
  if (spec.paused) return { phase: 'Paused', message: 'Deployment is paused' }
  if (generation > status.observedGeneration) {
    const message = 'Waiting for deployment spec update to be observed...'
    return { phase: 'Progressing', message }
  }
  const progressing = conditionOf(status.conditions, 'Progressing')
  if (progressing?.reason === 'ProgressDeadlineExceeded') {
    const message = `deployment "${spec.name}" exceeded its progress deadline`
    return { phase: 'Degraded', message }
  }
  if (updatedReplicas < spec.replicas) {
    return waiting(`${updatedReplicas} out of ${spec.replicas} new replicas have been updated`)
  }
  if (replicas > updatedReplicas) {
    return waiting(`${replicas - updatedReplicas} old replicas are pending termination`)
  }
  if (availableReplicas < updatedReplicas) {
    return waiting(`${availableReplicas} of ${updatedReplicas} updated replicas are available`)
  }
  return { phase: 'Healthy', message: `deployment "${spec.name}" successfully rolled out` }
}
