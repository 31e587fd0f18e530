import { recordIn, textIn } from '../../../document/fields.ts'
import { nameOf } from '../object.ts'
import { isGenerationObserved, storedCount } from './condition.ts'
import { type HealthCheck, health } from './health.ts'

/** A DaemonSet (`getAppsv1DaemonSetHealth`). */
export const daemonSet: HealthCheck = {
  understood: { versions: ['v1'], called: 'DaemonSet' },
  healthOf(object) {
    if (!isGenerationObserved(object)) {
      return health(
        'Progressing',
        'Waiting for rollout to finish: ' +
          'observed daemon set generation less than desired generation',
      )
    }
    const status = recordIn(object, 'status')
    const desired = storedCount(status, 'desiredNumberScheduled')
    const updated = storedCount(status, 'updatedNumberScheduled')
    const strategy = recordIn(recordIn(object, 'spec'), 'updateStrategy')
    if (textIn(strategy, 'type') === 'OnDelete') {
      const pods = `${updated} out of ${desired} new pods have been updated`
      return health('Healthy', `daemon set ${pods}`)
    }
    const waiting = `Waiting for daemon set "${nameOf(object)}" rollout to finish: `
    if (updated < desired) {
      const pods = `${updated} out of ${desired} new pods have been updated...`
      return health('Progressing', waiting + pods)
    }
    const available = storedCount(status, 'numberAvailable')
    if (available >= desired) return health('Healthy')
    const pods = `${available} of ${desired} updated pods are available...`
    return health('Progressing', waiting + pods)
  },
}
