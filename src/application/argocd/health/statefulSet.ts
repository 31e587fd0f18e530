import { numberIn, recordIn, textIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import { isGenerationObserved, storedCount } from './condition.ts'
import { type Health, type HealthCheck, health } from './health.ts'

/** A StatefulSet (`getAppsv1StatefulSetHealth`). */
export const statefulSet: HealthCheck = {
  understood: { versions: ['v1'], called: 'StatefulSet' },
  healthOf(object) {
    const status = recordIn(object, 'status')
    // Unlike for the other workloads, 0 is never an observed generation.
    if (storedCount(status, 'observedGeneration') === 0 || !isGenerationObserved(object)) {
      return health('Progressing', 'Waiting for statefulset spec update to be observed...')
    }
    const spec = recordIn(object, 'spec')
    const desired = numberIn(spec, 'replicas')
    const ready = storedCount(status, 'readyReplicas')
    if (desired !== null && ready < desired) {
      return health('Progressing', `Waiting for ${desired - ready} pods to be ready...`)
    }
    const strategy = recordIn(spec, 'updateStrategy')
    const type = textIn(strategy, 'type')
    const rolling = recordIn(strategy, 'rollingUpdate')
    if (type === 'RollingUpdate' && rolling !== null) {
      return partitioned(
        storedCount(status, 'updatedReplicas'),
        desired,
        numberIn(rolling, 'partition'),
      )
    }
    if (type === 'OnDelete') return health('Healthy', `statefulset has ${ready} ready pods`)
    return ofRevisions(status)
  },
}

function partitioned(updated: number, desired: number | null, partition: number | null): Health {
  const wanted = desired === null || partition === null ? null : desired - partition
  if (wanted === null || updated >= wanted) {
    return health(
      'Healthy',
      `partitioned roll out complete: ${updated} new pods have been updated...`,
    )
  }
  const done = `${updated} out of ${wanted} new pods have been updated...`
  return health('Progressing', `Waiting for partitioned roll out to finish: ${done}`)
}

function ofRevisions(status: JsonObject | null): Health {
  const update = textIn(status, 'updateRevision')
  const current = textIn(status, 'currentRevision')
  if (update !== current) {
    const updated = storedCount(status, 'updatedReplicas')
    const pods = `${updated} pods at revision ${update}...`
    return health('Progressing', `waiting for statefulset rolling update to complete ${pods}`)
  }
  const pods = `${storedCount(status, 'currentReplicas')} pods at revision ${current}...`
  return health('Healthy', `statefulset rolling update complete ${pods}`)
}
