import {
  always,
  flag,
  goStruct,
  integer,
  list,
  map,
  named,
  orNull,
  pointer,
  type Shape,
  text,
} from '../shape.ts'
import { localReference } from './metadata.ts'

// The sources of `v1.Volume` that live outside the node, each by the name of its field.

export const gcePersistentDisk: Shape = goStruct('v1.GCEPersistentDiskVolumeSource', {
  pdName: always(text),
  fsType: text,
  partition: integer,
  readOnly: flag,
})

export const awsElasticBlockStore: Shape = goStruct('v1.AWSElasticBlockStoreVolumeSource', {
  volumeID: always(text),
  fsType: text,
  partition: integer,
  readOnly: flag,
})

export const nfs: Shape = goStruct('v1.NFSVolumeSource', {
  server: always(text),
  path: always(text),
  readOnly: flag,
})

export const iscsi: Shape = goStruct('v1.ISCSIVolumeSource', {
  targetPortal: always(text),
  iqn: always(text),
  lun: always(integer),
  iscsiInterface: text,
  fsType: text,
  readOnly: flag,
  portals: list(text),
  chapAuthDiscovery: flag,
  chapAuthSession: flag,
  secretRef: pointer(localReference),
  initiatorName: pointer(text),
})

export const glusterfs: Shape = goStruct('v1.GlusterfsVolumeSource', {
  endpoints: always(text),
  path: always(text),
  readOnly: flag,
})

export const rbd: Shape = goStruct('v1.RBDVolumeSource', {
  monitors: always(list(text)),
  image: always(text),
  fsType: text,
  pool: text,
  user: text,
  keyring: text,
  secretRef: pointer(localReference),
  readOnly: flag,
})

export const flexVolume: Shape = goStruct('v1.FlexVolumeSource', {
  driver: always(text),
  fsType: text,
  secretRef: pointer(localReference),
  readOnly: flag,
  options: map(text),
})

export const cinder: Shape = goStruct('v1.CinderVolumeSource', {
  volumeID: always(text),
  fsType: text,
  readOnly: flag,
  secretRef: pointer(localReference),
})

export const cephfs: Shape = goStruct('v1.CephFSVolumeSource', {
  monitors: always(list(text)),
  path: text,
  user: text,
  secretFile: text,
  secretRef: pointer(localReference),
  readOnly: flag,
})

export const flocker: Shape = goStruct('v1.FlockerVolumeSource', {
  datasetName: text,
  datasetUUID: text,
})

export const fc: Shape = goStruct('v1.FCVolumeSource', {
  targetWWNs: list(text),
  lun: pointer(integer),
  fsType: text,
  readOnly: flag,
  wwids: list(text),
})

export const azureFile: Shape = goStruct('v1.AzureFileVolumeSource', {
  secretName: always(text),
  shareName: always(text),
  readOnly: flag,
})

export const vsphereVolume: Shape = goStruct('v1.VsphereVirtualDiskVolumeSource', {
  volumePath: always(text),
  fsType: text,
  storagePolicyName: text,
  storagePolicyID: text,
})

export const quobyte: Shape = goStruct('v1.QuobyteVolumeSource', {
  registry: always(text),
  volume: always(text),
  readOnly: flag,
  user: text,
  group: text,
  tenant: text,
})

export const azureDisk: Shape = goStruct('v1.AzureDiskVolumeSource', {
  diskName: always(text),
  diskURI: always(text),
  cachingMode: pointer(named('v1.AzureDataDiskCachingMode')),
  fsType: pointer(text),
  readOnly: pointer(flag),
  kind: pointer(named('v1.AzureDataDiskKind')),
})

export const photonPersistentDisk: Shape = goStruct('v1.PhotonPersistentDiskVolumeSource', {
  pdID: always(text),
  fsType: text,
})

export const portworxVolume: Shape = goStruct('v1.PortworxVolumeSource', {
  volumeID: always(text),
  fsType: text,
  readOnly: flag,
})

export const scaleIO: Shape = goStruct('v1.ScaleIOVolumeSource', {
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

export const storageos: Shape = goStruct('v1.StorageOSVolumeSource', {
  volumeName: text,
  volumeNamespace: text,
  fsType: text,
  readOnly: flag,
  secretRef: pointer(localReference),
})

export const csi: Shape = goStruct('v1.CSIVolumeSource', {
  driver: always(text),
  readOnly: pointer(flag),
  fsType: pointer(text),
  volumeAttributes: map(text),
  nodePublishSecretRef: pointer(localReference),
})
