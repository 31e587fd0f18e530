import {
  always,
  embedded,
  type Fields,
  flag,
  goStruct,
  integer,
  list,
  long,
  named,
  pointer,
  quantity,
  type Shape,
  text,
} from '../shape.ts'
import { claimTemplate } from './claim.ts'
import { fieldReference, resourceFieldReference } from './environment.ts'
import { embeddedName, labelSelector } from './metadata.ts'
import * as network from './networkVolumes.ts'

const keysToPaths = list(
  goStruct('v1.KeyToPath', { key: always(text), path: always(text), mode: pointer(integer) }),
)

const downwardFiles = list(
  goStruct('v1.DownwardAPIVolumeFile', {
    path: always(text),
    fieldRef: pointer(fieldReference),
    resourceFieldRef: pointer(resourceFieldReference),
    mode: pointer(integer),
  }),
)

const secret = goStruct('v1.SecretVolumeSource', {
  secretName: text,
  items: keysToPaths,
  defaultMode: pointer(integer),
  optional: pointer(flag),
})

const configMap = goStruct('v1.ConfigMapVolumeSource', {
  ...embeddedName,
  items: keysToPaths,
  defaultMode: pointer(integer),
  optional: pointer(flag),
})

const projected: Fields = { ...embeddedName, items: keysToPaths, optional: pointer(flag) }

const projection = goStruct('v1.VolumeProjection', {
  secret: pointer(goStruct('v1.SecretProjection', projected)),
  downwardAPI: pointer(goStruct('v1.DownwardAPIProjection', { items: downwardFiles })),
  configMap: pointer(goStruct('v1.ConfigMapProjection', projected)),
  serviceAccountToken: pointer(
    goStruct('v1.ServiceAccountTokenProjection', {
      audience: text,
      expirationSeconds: pointer(long),
      path: always(text),
    }),
  ),
  clusterTrustBundle: pointer(
    goStruct('v1.ClusterTrustBundleProjection', {
      name: pointer(text),
      signerName: pointer(text),
      labelSelector: pointer(labelSelector),
      optional: pointer(flag),
      path: always(text),
    }),
  ),
  podCertificate: pointer(
    goStruct('v1.PodCertificateProjection', {
      signerName: text,
      keyType: text,
      maxExpirationSeconds: pointer(integer),
      credentialBundlePath: text,
      keyPath: text,
      certificateChainPath: text,
    }),
  ),
})

/** `v1.Volume`. */
export const volume: Shape = goStruct('v1.Volume', {
  name: always(text),
  ...embedded('VolumeSource', {
    hostPath: pointer(
      goStruct('v1.HostPathVolumeSource', {
        path: always(text),
        type: pointer(named('v1.HostPathType')),
      }),
    ),
    emptyDir: pointer(
      goStruct('v1.EmptyDirVolumeSource', {
        medium: named('v1.StorageMedium'),
        sizeLimit: pointer(quantity),
      }),
    ),
    gcePersistentDisk: pointer(network.gcePersistentDisk),
    awsElasticBlockStore: pointer(network.awsElasticBlockStore),
    gitRepo: pointer(
      goStruct('v1.GitRepoVolumeSource', {
        repository: always(text),
        revision: text,
        directory: text,
      }),
    ),
    secret: pointer(secret),
    nfs: pointer(network.nfs),
    iscsi: pointer(network.iscsi),
    glusterfs: pointer(network.glusterfs),
    persistentVolumeClaim: pointer(
      goStruct('v1.PersistentVolumeClaimVolumeSource', { claimName: always(text), readOnly: flag }),
    ),
    rbd: pointer(network.rbd),
    flexVolume: pointer(network.flexVolume),
    cinder: pointer(network.cinder),
    cephfs: pointer(network.cephfs),
    flocker: pointer(network.flocker),
    downwardAPI: pointer(
      goStruct('v1.DownwardAPIVolumeSource', {
        items: downwardFiles,
        defaultMode: pointer(integer),
      }),
    ),
    fc: pointer(network.fc),
    azureFile: pointer(network.azureFile),
    configMap: pointer(configMap),
    vsphereVolume: pointer(network.vsphereVolume),
    quobyte: pointer(network.quobyte),
    azureDisk: pointer(network.azureDisk),
    photonPersistentDisk: pointer(network.photonPersistentDisk),
    projected: pointer(
      goStruct('v1.ProjectedVolumeSource', {
        sources: always(list(projection)),
        defaultMode: pointer(integer),
      }),
    ),
    portworxVolume: pointer(network.portworxVolume),
    scaleIO: pointer(network.scaleIO),
    storageos: pointer(network.storageos),
    csi: pointer(network.csi),
    ephemeral: pointer(
      goStruct('v1.EphemeralVolumeSource', { volumeClaimTemplate: pointer(claimTemplate) }),
    ),
    image: pointer(
      goStruct('v1.ImageVolumeSource', { reference: text, pullPolicy: named('v1.PullPolicy') }),
    ),
  }),
})
