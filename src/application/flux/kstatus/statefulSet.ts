import { intAt, textAt } from './fields.ts'
import { current, inProgress, type StatusRule } from './result.ts'

/** One that is updated by deleting its pods is somebody's own business: always current. */
export const statefulSet: StatusRule = (object) => {
  if (textAt(object, 'spec.updateStrategy.type', '') === 'OnDelete') {
    return current('StatefulSet is using the ondelete update strategy')
  }
  const wanted = intAt(object, 'spec.replicas', 1)
  const replicas = intAt(object, 'status.replicas', 0)
  const ready = intAt(object, 'status.readyReplicas', 0)
  const atCurrent = intAt(object, 'status.currentReplicas', 0)
  const updated = intAt(object, 'status.updatedReplicas', 0)
  const partition = intAt(object, 'spec.updateStrategy.rollingUpdate.partition', -1)
  if (wanted > replicas) return inProgress(`Replicas: ${replicas}/${wanted}`)
  if (wanted > ready) return inProgress(`Ready: ${ready}/${wanted}`)
  if (replicas > wanted) return inProgress(`Pending termination: ${replicas - wanted}`)
  if (partition !== -1) {
    if (updated < wanted - partition) return inProgress(`updated: ${updated}/${wanted - partition}`)
    return current(`Partition rollout complete. updated: ${updated}`)
  }
  if (wanted > atCurrent) return inProgress(`current: ${atCurrent}/${wanted}`)
  if (
    textAt(object, 'status.currentRevision', '') !== textAt(object, 'status.updateRevision', '')
  ) {
    return inProgress('Waiting for updated revision to match current')
  }
  return current(`All replicas scheduled as expected. Replicas: ${replicas}`)
}
