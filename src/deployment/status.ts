import { said, sameConditions, withCondition } from '../cluster/conditions.ts'
import type { Count } from '../units/amounts.ts'
import { type Draft, type Ending, seenReplicaSets } from './draft.ts'
import { askWhenOver, withProgress } from './progress.ts'
import type { DeploymentStatus } from './state.ts'

/**
 * The end of every pass: the status with fresh counts, of the ReplicaSets as the pass saw them.
 * Where progress was judged and nothing at all is new, the controller asks to be called when the
 * deadline is over.
 */
export function writeStatus(draft: Draft, ending: Ending): void {
  const counted = countedStatus(draft)
  const after = ending === 'end' ? withProgress(draft, counted) : counted
  if (!isSameStatus(draft.status, after)) draft.status = after
  else if (ending === 'end') askWhenOver(draft)
}

function countedStatus(draft: Draft): DeploymentStatus {
  const { begun, newReplicaSet, unavailable, second, status } = draft
  const { spec, generation } = begun
  const replicaSets = seenReplicaSets(draft)
  const available = sumOf(replicaSets, 'available')
  const isEnough = available >= spec.replicas - unavailable
  const availability = isEnough
    ? said('Available', 'True', 'MinimumReplicasAvailable', 'Deployment has minimum availability.')
    : said(
        'Available',
        'False',
        'MinimumReplicasUnavailable',
        'Deployment does not have minimum availability.',
      )
  return {
    observedGeneration: generation,
    replicas: sumOf(replicaSets, 'have'),
    updatedReplicas: newReplicaSet === null ? 0 : newReplicaSet.have,
    readyReplicas: sumOf(replicaSets, 'ready'),
    availableReplicas: available,
    unavailableReplicas: Math.max(0, sumOf(replicaSets, 'want') - available),
    conditions: withCondition(status.conditions, availability, second),
  }
}

function sumOf<Key extends string>(list: readonly Readonly<Record<Key, Count>>[], key: Key): Count {
  return list.reduce((sum, one) => sum + one[key], 0)
}

function isSameStatus(a: DeploymentStatus, b: DeploymentStatus): boolean {
  return (
    a.observedGeneration === b.observedGeneration &&
    a.replicas === b.replicas &&
    a.updatedReplicas === b.updatedReplicas &&
    a.readyReplicas === b.readyReplicas &&
    a.availableReplicas === b.availableReplicas &&
    a.unavailableReplicas === b.unavailableReplicas &&
    sameConditions(a.conditions, b.conditions)
  )
}
