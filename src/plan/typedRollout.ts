import { rolloutWith } from '../kinds/argo/rollout.ts'
import { write } from '../kinds/write.ts'
import { canaryStep } from '../steps/step.ts'
import type { JsonObject } from '../units/json.ts'

const rolloutShape = rolloutWith(canaryStep)

/**
 * A Rollout as the controller sees it: what is no field of the type is gone, optional fields with
 * the zero value are absent (`paused: false`), those that are always serialised are there
 * (`status`, `resources`).
 */
export function typedRollout(rollout: JsonObject): JsonObject {
  return JSON.parse(write(rollout, rolloutShape)) as JsonObject
}
