import { intAt } from './fields.ts'
import { checkGenerationSet } from './generic.ts'
import { current, inProgress, type StatusRule } from './result.ts'

/** Its controller always writes what it has observed, so that silence means it has not begun. */
export const daemonSet: StatusRule = (object) => {
  const unseen = checkGenerationSet(object)
  if (unseen !== null) return unseen
  const wanted = intAt(object, 'status.desiredNumberScheduled', -1)
  if (wanted === -1) return inProgress('Missing .status.desiredNumberScheduled')
  const counts: readonly (readonly [string, string])[] = [
    ['Current', 'currentNumberScheduled'],
    ['Updated', 'updatedNumberScheduled'],
    ['Available', 'numberAvailable'],
    ['Ready', 'numberReady'],
  ]
  for (const [label, field] of counts) {
    const count = intAt(object, `status.${field}`, 0)
    if (wanted > count) return inProgress(`${label}: ${count}/${wanted}`)
  }
  return current(`All replicas scheduled as expected. Replicas: ${wanted}`)
}
