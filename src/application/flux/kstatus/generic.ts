import type { JsonObject } from '../../../units/json.ts'
import { basicConditions } from './conditions.ts'
import { nestedInt, nestedText } from './fields.ts'
import { failedStatus, inProgress, type Kstatus, unknown } from './result.ts'

/**
 * What can be said of an object of any kind (`checkGenericProperties`): that it goes away, that its
 * controller is behind, that a condition Reconciling or Stalled says so. null: nothing yet.
 *
 * The generation must be a whole number. That of a Rollout's status is a text, which is why kstatus
 * knows nothing of any Rollout that has a status.
 */
export function checkGenericProperties(object: JsonObject): Kstatus | null {
  const deletion = nestedText(object, 'metadata.deletionTimestamp')
  if (deletion.error !== '') {
    return unknown(`looking up metadata.deletionTimestamp from resource: ${deletion.error}`)
  }
  if (deletion.found && deletion.value !== '') {
    return { status: 'Terminating', message: 'Resource scheduled for deletion', error: '' }
  }
  return checkGeneration(object) ?? checkConditions(object)
}

function checkGeneration(object: JsonObject): Kstatus | null {
  const generation = nestedInt(object, 'metadata.generation')
  if (generation.error !== '') return unreadable('metadata.generation', generation.error)
  if (!generation.found) return null
  const observed = nestedInt(object, 'status.observedGeneration')
  if (observed.error !== '') return unreadable('status.observedGeneration', observed.error)
  if (!observed.found || observed.value === generation.value) return null
  return inProgress(
    `${object.kind} generation is ${generation.value}, ` +
      `but latest observed generation is ${observed.value}`,
  )
}

/** Both generations must be there (`checkGenerationSet`, of DaemonSets only). */
export function checkGenerationSet(object: JsonObject): Kstatus | null {
  for (const path of ['metadata.generation', 'status.observedGeneration']) {
    const { found, error } = nestedInt(object, path)
    if (error !== '') return unreadable(path, error)
    if (!found) return inProgress(`${object.kind} ${path} not found`)
  }
  return null
}

function unreadable(path: string, error: string): Kstatus {
  return unknown(`looking up ${path} from resource: ${error}`)
}

function checkConditions(object: JsonObject): Kstatus | null {
  const conditions = basicConditions(object)
  if ('error' in conditions) return unknown(conditions.error)
  for (const { type, status, message } of conditions) {
    if (type === 'Reconciling' && status === 'True') return inProgress(message)
    if (type === 'Stalled' && status === 'True') return failedStatus(message)
  }
  return null
}
