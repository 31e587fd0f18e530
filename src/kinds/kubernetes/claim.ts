import {
  always,
  given,
  goStruct,
  list,
  named,
  orNull,
  resourceList,
  type Shape,
  text,
} from '../shape.ts'
import { labelSelector, objectMeta } from './metadata.ts'

const target = { apiGroup: orNull(text), kind: always(text), name: always(text) }

/** `v1.PersistentVolumeClaimTemplate`, of an ephemeral volume. */
export const claimTemplate: Shape = goStruct('v1.PersistentVolumeClaimTemplate', {
  metadata: objectMeta,
  spec: goStruct('v1.PersistentVolumeClaimSpec', {
    accessModes: list(named('v1.PersistentVolumeAccessMode')),
    selector: given(labelSelector),
    resources: goStruct('v1.VolumeResourceRequirements', {
      limits: resourceList,
      requests: resourceList,
    }),
    volumeName: text,
    storageClassName: given(text),
    volumeMode: given(named('v1.PersistentVolumeMode')),
    dataSource: given(goStruct('v1.TypedLocalObjectReference', target)),
    dataSourceRef: given(
      goStruct('v1.TypedObjectReference', { ...target, namespace: given(text) }),
    ),
    volumeAttributesClassName: given(text),
  }),
})
