import {
  always,
  goStruct,
  list,
  named,
  orNull,
  pointer,
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
    selector: pointer(labelSelector),
    resources: goStruct('v1.VolumeResourceRequirements', {
      limits: resourceList,
      requests: resourceList,
    }),
    volumeName: text,
    storageClassName: pointer(text),
    volumeMode: pointer(named('v1.PersistentVolumeMode')),
    dataSource: pointer(goStruct('v1.TypedLocalObjectReference', target)),
    dataSourceRef: pointer(
      goStruct('v1.TypedObjectReference', { ...target, namespace: pointer(text) }),
    ),
    volumeAttributesClassName: pointer(text),
  }),
})
