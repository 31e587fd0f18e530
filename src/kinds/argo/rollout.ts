import { objectMeta } from '../kubernetes/metadata.ts'
import { always, type Shape, struct, text } from '../shape.ts'
import { writtenRolloutSpecWith } from './rolloutSpec.ts'
import { rolloutStatus } from './rolloutStatus.ts'

/** `Rollout` as the controller writes it, with steps of this shape. */
export function rolloutWith(step: Shape): Shape {
  return struct({
    kind: text,
    apiVersion: text,
    metadata: objectMeta,
    spec: always(writtenRolloutSpecWith(step)),
    status: rolloutStatus,
  })
}
