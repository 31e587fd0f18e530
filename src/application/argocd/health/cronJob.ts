import { flagIn, listIn, recordIn, textOrNull } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import { type Health, type HealthCheck, health } from './health.ts'

/** A CronJob (`batch/CronJob/health.lua`): Healthy in most cases, suspended ones too. */
export const cronJob: HealthCheck = {
  understood: null,
  healthOf(object) {
    if (flagIn(recordIn(object, 'spec'), 'suspend') === true) {
      return health('Healthy', 'CronJob is Suspended')
    }
    const status = recordIn(object, 'status')
    return status === null ? health('Progressing', 'Waiting for CronJob') : ofStatus(status)
  },
}

function ofStatus(status: JsonObject): Health {
  const scheduled = textOrNull(status, 'lastScheduleTime')
  if (scheduled === null) return health('Healthy', 'CronJob has not been scheduled yet')
  const successful = textOrNull(status, 'lastSuccessfulTime')
  if (successful === null) {
    return health('Healthy', 'The CronJob never completed successfully. It may not be healthy')
  }
  if (listIn(status, 'active').length > 0) {
    return health('Healthy', 'The job is running. Its last execution may not have been successful')
  }
  // Both are texts of one format, and are compared as texts.
  if (successful < scheduled) {
    return health('Degraded', 'CronJob has not completed its last execution successfully')
  }
  return health('Healthy', 'CronJob has completed its last execution successfully')
}
