import { flagIn, numberIn, recordIn, textIn } from '../../../document/fields.ts'
import { nameOf } from '../object.ts'
import { isGenerationObserved, storedCondition, storedCount } from './condition.ts'
import { type HealthCheck, health } from './health.ts'

/** A Deployment (`getAppsv1DeploymentHealth`), in the words of `kubectl rollout status`. */
export const deployment: HealthCheck = {
  understood: { versions: ['v1'], called: 'Deployment' },
  healthOf(object) {
    const spec = recordIn(object, 'spec')
    if (flagIn(spec, 'paused') === true) return health('Suspended', 'Deployment is paused')
    if (!isGenerationObserved(object)) {
      return waits('observed deployment generation less than desired generation')
    }
    const progressing = storedCondition(object, 'Progressing')
    if (textIn(progressing, 'reason') === 'ProgressDeadlineExceeded') {
      return health('Degraded', `Deployment "${nameOf(object)}" exceeded its progress deadline`)
    }
    const status = recordIn(object, 'status')
    const updated = storedCount(status, 'updatedReplicas')
    const desired = numberIn(spec, 'replicas')
    if (desired !== null && updated < desired) {
      return waits(`${updated} out of ${desired} new replicas have been updated...`)
    }
    const old = storedCount(status, 'replicas') - updated
    if (old > 0) return waits(`${old} old replicas are pending termination...`)
    const available = storedCount(status, 'availableReplicas')
    if (available < updated) {
      return waits(`${available} of ${updated} updated replicas are available...`)
    }
    return health('Healthy')
  },
}

function waits(what: string) {
  return health('Progressing', `Waiting for rollout to finish: ${what}`)
}
