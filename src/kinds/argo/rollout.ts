import type { JsonObject } from '../../units/json.ts'
import { objectMeta } from '../kubernetes/metadata.ts'
import { always, struct, text } from '../shape.ts'
import { write } from '../write.ts'
import { writtenRolloutSpec } from './rolloutSpec.ts'
import { rolloutStatus } from './rolloutStatus.ts'

/**
 * A Rollout as the controller sees it: what is no field of the type is gone, optional fields with
 * the zero value are absent (`paused: false`), those that are always serialised are there
 * (`status`, `resources`).
 */
export function typedRollout(rollout: JsonObject): JsonObject {
  return JSON.parse(write(rollout, rolloutShape)) as JsonObject
}

const rolloutShape = struct({
  kind: text,
  apiVersion: text,
  metadata: objectMeta,
  spec: always(writtenRolloutSpec),
  status: rolloutStatus,
})
