import { recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import type { Unstructured } from '../object.ts'

/** The first condition of the type in the object's status; null if it has none. */
export function storedCondition(object: Unstructured, type: string): JsonObject | null {
  const conditions = recordsIn(recordIn(object, 'status'), 'conditions')
  return conditions.find((condition) => textIn(condition, 'type') === type) ?? null
}

/** The whole number at a field of the block, 0 if absent, as Go's types have it. */
export function storedCount(block: JsonObject | null, field: string): number {
  const value = block?.[field]
  return typeof value === 'number' ? value : 0
}

/** Whether the controller has seen the newest spec. */
export function isGenerationObserved(object: Unstructured): boolean {
  const generation = storedCount(recordIn(object, 'metadata'), 'generation')
  return generation <= storedCount(recordIn(object, 'status'), 'observedGeneration')
}
