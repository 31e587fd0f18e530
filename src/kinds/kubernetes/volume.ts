import {
  always,
  embedded,
  type Fields,
  flag,
  given,
  goStruct,
  integer,
  list,
  long,
  named,
  quantity,
  type Shape,
  text,
} from '../shape.ts'
import { claimTemplate } from './claim.ts'
import { fieldReference, resourceFieldReference } from './environment.ts'
import { embeddedName, labelSelector } from './metadata.ts'
import * as network from './networkVolumes.ts'

const keysToPaths = list(
  goStruct('v1.KeyToPath', { key: always(text), path: always(text), mode: given(integer) }),
)

const downwardFiles = list(
  goStruct('v1.DownwardAPIVolumeFile', {
    path: always(text),
    fieldRef: given(fieldReference),
    resourceFieldRef: given(resourceFieldReference),
    mode: given(integer),
  }),
)

const secret = goStruct('v1.SecretVolumeSource', {
  secretName: text,
  items: keysToPaths,
  defaultMode: given(integer),
  optional: given(flag),
})

const configMap = goStruct('v1.ConfigMapVolumeSource', {
  ...embeddedName,
  items: keysToPaths,
  defaultMode: given(integer),
  optional: given(flag),
})

const projected: Fields = { ...embeddedName, items: keysToPaths, optional: given(flag) }

const projection = goStruct('v1.VolumeProjection', {
  secret: given(goStruct('v1.SecretProjection', projected)),
  downwardAPI: given(goStruct('v1.DownwardAPIProjection', { items: downwardFiles })),
  configMap: given(goStruct('v1.ConfigMapProjection', projected)),
  serviceAccountToken: given(
    goStruct('v1.ServiceAccountTokenProjection', {
      audience: text,
      expirationSeconds: given(long),
      path: always(text),
    }),
  ),
  clusterTrustBundle: given(
    goStruct('v1.ClusterTrustBundleProjection', {
      name: given(text),
      signerName: given(text),
      labelSelector: given(labelSelector),
      optional: given(flag),
      path: always(text),
    }),
  ),
  podCertificate: given(
    goStruct('v1.PodCertificateProjection', {
      signerName: text,
      keyType: text,
      maxExpirationSeconds: given(integer),
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
    hostPath: given(
      goStruct('v1.HostPathVolumeSource', {
        path: always(text),
        type: given(named('v1.HostPathType')),
      }),
    ),
    emptyDir: given(
      goStruct('v1.EmptyDirVolumeSource', {
        medium: named('v1.StorageMedium'),
        sizeLimit: given(quantity),
      }),
    ),
    gcePersistentDisk: given(network.gcePersistentDisk),
    awsElasticBlockStore: given(network.awsElasticBlockStore),
    gitRepo: given(
      goStruct('v1.GitRepoVolumeSource', {
        repository: always(text),
        revision: text,
        directory: text,
      }),
    ),
    secret: given(secret),
    nfs: given(network.nfs),
    iscsi: given(network.iscsi),
    glusterfs: given(network.glusterfs),
    persistentVolumeClaim: given(
      goStruct('v1.PersistentVolumeClaimVolumeSource', { claimName: always(text), readOnly: flag }),
    ),
    rbd: given(network.rbd),
    flexVolume: given(network.flexVolume),
    cinder: given(network.cinder),
    cephfs: given(network.cephfs),
    flocker: given(network.flocker),
    downwardAPI: given(
      goStruct('v1.DownwardAPIVolumeSource', { items: downwardFiles, defaultMode: given(integer) }),
    ),
    fc: given(network.fc),
    azureFile: given(network.azureFile),
    configMap: given(configMap),
    vsphereVolume: given(network.vsphereVolume),
    quobyte: given(network.quobyte),
    azureDisk: given(network.azureDisk),
    photonPersistentDisk: given(network.photonPersistentDisk),
    projected: given(
      goStruct('v1.ProjectedVolumeSource', {
        sources: always(list(projection)),
        defaultMode: given(integer),
      }),
    ),
    portworxVolume: given(network.portworxVolume),
    scaleIO: given(network.scaleIO),
    storageos: given(network.storageos),
    csi: given(network.csi),
    ephemeral: given(
      goStruct('v1.EphemeralVolumeSource', { volumeClaimTemplate: given(claimTemplate) }),
    ),
    image: given(
      goStruct('v1.ImageVolumeSource', { reference: text, pullPolicy: named('v1.PullPolicy') }),
    ),
  }),
})
