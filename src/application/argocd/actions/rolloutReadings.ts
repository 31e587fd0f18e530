import { flagIn, listIn, numberIn, recordIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import { luaNumber } from '../lua.ts'
import type { Unstructured } from '../object.ts'

export function statusOf(object: Unstructured): JsonObject | null {
  return recordIn(object, 'status')
}

/** Whether the newest pods are the stable ones; also where the status names neither. */
export function isFullyPromoted(object: Unstructured): boolean {
  const status = statusOf(object)
  return (status?.currentPodHash ?? null) === (status?.stableRS ?? null)
}

export function isAborted(object: Unstructured): boolean {
  return flagIn(statusOf(object), 'abort') === true
}

export function isSpecPaused(object: Unstructured): boolean {
  return flagIn(recordIn(object, 'spec'), 'paused') === true
}

export function hasPauseConditions(object: Unstructured): boolean {
  return listIn(statusOf(object), 'pauseConditions').length > 0
}

/** Whether the status is of a controller before 0.10, which had no numbers for generations. */
export function isLegacy(object: Unstructured): boolean {
  const observed = luaNumber(statusOf(object)?.observedGeneration)
  const generation = numberIn(recordIn(object, 'metadata'), 'generation') ?? 0
  return observed === null || observed > generation
}

export function canaryOf(object: Unstructured): JsonObject | null {
  return recordIn(recordIn(recordIn(object, 'spec'), 'strategy'), 'canary')
}

/** How many steps the canary has; null: it has no list of them, or is none. */
export function stepCountOf(object: Unstructured): number | null {
  const steps = canaryOf(object)?.steps
  return Array.isArray(steps) ? steps.length : null
}
