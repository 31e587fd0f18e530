import {
  always,
  flag,
  given,
  integer,
  list,
  map,
  orNull,
  type Shape,
  struct,
  text,
} from '../shape.ts'
import { localReference } from './metadata.ts'

// The sources of `v1.Volume` that live outside the node, each by the name of its field.

export const gcePersistentDisk: Shape = struct({
  pdName: always(text),
  fsType: text,
  partition: integer,
  readOnly: flag,
})

export const awsElasticBlockStore: Shape = struct({
  volumeID: always(text),
  fsType: text,
  partition: integer,
  readOnly: flag,
})

export const nfs: Shape = struct({ server: always(text), path: always(text), readOnly: flag })

export const iscsi: Shape = struct({
  targetPortal: always(text),
  iqn: always(text),
  lun: always(integer),
  iscsiInterface: text,
  fsType: text,
  readOnly: flag,
  portals: list(text),
  chapAuthDiscovery: flag,
  chapAuthSession: flag,
  secretRef: given(localReference),
  initiatorName: given(text),
})

export const glusterfs: Shape = struct({
  endpoints: always(text),
  path: always(text),
  readOnly: flag,
})

export const rbd: Shape = struct({
  monitors: always(list(text)),
  image: always(text),
  fsType: text,
  pool: text,
  user: text,
  keyring: text,
  secretRef: given(localReference),
  readOnly: flag,
})

export const flexVolume: Shape = struct({
  driver: always(text),
  fsType: text,
  secretRef: given(localReference),
  readOnly: flag,
  options: map(text),
})

export const cinder: Shape = struct({
  volumeID: always(text),
  fsType: text,
  readOnly: flag,
  secretRef: given(localReference),
})

export const cephfs: Shape = struct({
  monitors: always(list(text)),
  path: text,
  user: text,
  secretFile: text,
  secretRef: given(localReference),
  readOnly: flag,
})

export const flocker: Shape = struct({ datasetName: text, datasetUUID: text })

export const fc: Shape = struct({
  targetWWNs: list(text),
  lun: given(integer),
  fsType: text,
  readOnly: flag,
  wwids: list(text),
})

export const azureFile: Shape = struct({
  secretName: always(text),
  shareName: always(text),
  readOnly: flag,
})

export const vsphereVolume: Shape = struct({
  volumePath: always(text),
  fsType: text,
  storagePolicyName: text,
  storagePolicyID: text,
})

export const quobyte: Shape = struct({
  registry: always(text),
  volume: always(text),
  readOnly: flag,
  user: text,
  group: text,
  tenant: text,
})

export const azureDisk: Shape = struct({
  diskName: always(text),
  diskURI: always(text),
  cachingMode: given(text),
  fsType: given(text),
  readOnly: given(flag),
  kind: given(text),
})

export const photonPersistentDisk: Shape = struct({ pdID: always(text), fsType: text })

export const portworxVolume: Shape = struct({
  volumeID: always(text),
  fsType: text,
  readOnly: flag,
})

export const scaleIO: Shape = struct({
  gateway: always(text),
  system: always(text),
  secretRef: orNull(localReference),
  sslEnabled: flag,
  protectionDomain: text,
  storagePool: text,
  storageMode: text,
  volumeName: text,
  fsType: text,
  readOnly: flag,
})

export const storageos: Shape = struct({
  volumeName: text,
  volumeNamespace: text,
  fsType: text,
  readOnly: flag,
  secretRef: given(localReference),
})

export const csi: Shape = struct({
  driver: always(text),
  readOnly: given(flag),
  fsType: given(text),
  volumeAttributes: map(text),
  nodePublishSecretRef: given(localReference),
})
