import { always, given, list, map, orNull, quantity, type Shape, struct, text } from '../shape.ts'
import { labelSelector, objectMeta } from './metadata.ts'

const target = { apiGroup: orNull(text), kind: always(text), name: always(text) }

/** `v1.PersistentVolumeClaimTemplate`, of an ephemeral volume. */
export const claimTemplate: Shape = struct({
  metadata: objectMeta,
  spec: struct({
    accessModes: list(text),
    selector: given(labelSelector),
    resources: struct({ limits: map(quantity), requests: map(quantity) }),
    volumeName: text,
    storageClassName: given(text),
    volumeMode: given(text),
    dataSource: given(struct(target)),
    dataSourceRef: given(struct({ ...target, namespace: given(text) })),
    volumeAttributesClassName: given(text),
  }),
})
