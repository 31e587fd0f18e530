import { conditionsOf } from './conditions.ts'
import { intAt } from './fields.ts'
import { current, inProgress, type StatusRule } from './result.ts'

export const replicaSet: StatusRule = (object) => {
  const failing = conditionsOf(object).some(
    ({ type, status }) => type === 'ReplicaFailure' && status === 'True',
  )
  if (failing) return inProgress('Replica Failure condition. Check Pods')
  const wanted = intAt(object, 'spec.replicas', 1)
  const counts: readonly (readonly [string, string])[] = [
    ['Labelled', 'fullyLabeledReplicas'],
    ['Available', 'availableReplicas'],
    ['Ready', 'readyReplicas'],
  ]
  for (const [label, field] of counts) {
    const count = intAt(object, `status.${field}`, 0)
    if (wanted > count) return inProgress(`${label}: ${count}/${wanted}`)
  }
  const replicas = intAt(object, 'status.replicas', 0)
  if (replicas > wanted) return inProgress(`Pending termination: ${replicas - wanted}`)
  return current(`ReplicaSet is available. Replicas: ${replicas}`)
}
