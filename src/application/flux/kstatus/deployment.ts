import { conditionsOf } from './conditions.ts'
import { intAt } from './fields.ts'
import { current, failedStatus, inProgress, type StatusRule } from './result.ts'

/** Without a deadline the controller writes no condition Progressing, so that none is asked for. */
const NO_DEADLINE = 2 ** 31 - 1

/** A deadline that was missed fails before anything is counted. */
export const deployment: StatusRule = (object) => {
  let progressing = intAt(object, 'spec.progressDeadlineSeconds', NO_DEADLINE) === NO_DEADLINE
  let available = false
  for (const { type, status, reason } of conditionsOf(object)) {
    if (type === 'Progressing') {
      if (reason === 'ProgressDeadlineExceeded') return failedStatus('Progress deadline exceeded')
      if (status === 'True' && reason === 'NewReplicaSetAvailable') progressing = true
    }
    if (type === 'Available' && status === 'True') available = true
  }
  const wanted = intAt(object, 'spec.replicas', 1)
  const replicas = intAt(object, 'status.replicas', 0)
  const updated = intAt(object, 'status.updatedReplicas', 0)
  const ready = intAt(object, 'status.readyReplicas', 0)
  const availableReplicas = intAt(object, 'status.availableReplicas', 0)
  if (wanted > replicas) return inProgress(`Replicas: ${replicas}/${wanted}`)
  if (wanted > updated) return inProgress(`Updated: ${updated}/${wanted}`)
  if (replicas > wanted) return inProgress(`Pending termination: ${replicas - wanted}`)
  if (updated > availableReplicas) return inProgress(`Available: ${availableReplicas}/${updated}`)
  if (wanted > ready) return inProgress(`Ready: ${ready}/${wanted}`)
  if (!progressing) return inProgress('ReplicaSet not Available')
  if (!available) return inProgress('Deployment not Available')
  return current(`Deployment is available. Replicas: ${replicas}`)
}
