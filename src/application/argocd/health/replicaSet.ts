import { numberIn, recordIn, textIn } from '../../../document/fields.ts'
import { isGenerationObserved, storedCondition, storedCount } from './condition.ts'
import { type HealthCheck, health } from './health.ts'

/** A ReplicaSet (`getAppsv1ReplicaSetHealth`). */
export const replicaSet: HealthCheck = {
  understood: { versions: ['v1'], called: 'ReplicaSet' },
  healthOf(object) {
    if (!isGenerationObserved(object)) {
      return waits('observed replica set generation less than desired generation')
    }
    const failure = storedCondition(object, 'ReplicaFailure')
    if (textIn(failure, 'status') === 'True') return health('Degraded', textIn(failure, 'message'))
    const desired = numberIn(recordIn(object, 'spec'), 'replicas')
    const available = storedCount(recordIn(object, 'status'), 'availableReplicas')
    if (desired === null || available >= desired) return health('Healthy')
    return waits(`${available} out of ${desired} new replicas are available...`)
  },
}

function waits(what: string) {
  return health('Progressing', `Waiting for rollout to finish: ${what}`)
}
