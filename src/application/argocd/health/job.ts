import { recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import { type HealthCheck, health } from './health.ts'

/**
 * A Job (`getBatchv1JobHealth`). That a condition is in the list is enough: only Suspended's own
 * status is looked at, and one that is False makes the Job finished.
 */
export const job: HealthCheck = {
  understood: { versions: ['v1'], called: 'Job' },
  healthOf(object) {
    const conditions = recordsIn(recordIn(object, 'status'), 'conditions')
    const failures = conditions.filter((condition) => textIn(condition, 'type') === 'Failed')
    if (failures.length > 0) return health('Degraded', messageOfLast(failures))
    const ends = conditions.filter(
      (condition) => textIn(condition, 'type') === 'Complete' || isSuspension(condition),
    )
    if (ends.length === 0) return health('Progressing')
    const suspended = ends.some(
      (condition) => isSuspension(condition) && textIn(condition, 'status') === 'True',
    )
    return health(suspended ? 'Suspended' : 'Healthy', messageOfLast(ends))
  },
}

function isSuspension(condition: JsonObject): boolean {
  return textIn(condition, 'type') === 'Suspended'
}

function messageOfLast(conditions: readonly JsonObject[]): string {
  return textIn(conditions.at(-1), 'message')
}
