import { always, flag, given, integer, list, quantity, type Shape, struct, text } from '../shape.ts'
import { claimTemplate } from './claim.ts'
import { fieldReference, resourceFieldReference } from './environment.ts'
import { labelSelector, localName } from './metadata.ts'
import * as network from './networkVolumes.ts'

const keysToPaths = list(struct({ key: always(text), path: always(text), mode: given(integer) }))

const downwardFiles = list(
  struct({
    path: always(text),
    fieldRef: given(fieldReference),
    resourceFieldRef: given(resourceFieldReference),
    mode: given(integer),
  }),
)

const secret = struct({
  secretName: text,
  items: keysToPaths,
  defaultMode: given(integer),
  optional: given(flag),
})

const configMap = struct({
  ...localName,
  items: keysToPaths,
  defaultMode: given(integer),
  optional: given(flag),
})

const namedItems = struct({ ...localName, items: keysToPaths, optional: given(flag) })

const projection = struct({
  secret: given(namedItems),
  downwardAPI: given(struct({ items: downwardFiles })),
  configMap: given(namedItems),
  serviceAccountToken: given(
    struct({ audience: text, expirationSeconds: given(integer), path: always(text) }),
  ),
  clusterTrustBundle: given(
    struct({
      name: given(text),
      signerName: given(text),
      labelSelector: given(labelSelector),
      optional: given(flag),
      path: always(text),
    }),
  ),
  podCertificate: given(
    struct({
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
export const volume: Shape = struct({
  name: always(text),
  hostPath: given(struct({ path: always(text), type: given(text) })),
  emptyDir: given(struct({ medium: text, sizeLimit: given(quantity) })),
  gcePersistentDisk: given(network.gcePersistentDisk),
  awsElasticBlockStore: given(network.awsElasticBlockStore),
  gitRepo: given(struct({ repository: always(text), revision: text, directory: text })),
  secret: given(secret),
  nfs: given(network.nfs),
  iscsi: given(network.iscsi),
  glusterfs: given(network.glusterfs),
  persistentVolumeClaim: given(struct({ claimName: always(text), readOnly: flag })),
  rbd: given(network.rbd),
  flexVolume: given(network.flexVolume),
  cinder: given(network.cinder),
  cephfs: given(network.cephfs),
  flocker: given(network.flocker),
  downwardAPI: given(struct({ items: downwardFiles, defaultMode: given(integer) })),
  fc: given(network.fc),
  azureFile: given(network.azureFile),
  configMap: given(configMap),
  vsphereVolume: given(network.vsphereVolume),
  quobyte: given(network.quobyte),
  azureDisk: given(network.azureDisk),
  photonPersistentDisk: given(network.photonPersistentDisk),
  projected: given(struct({ sources: always(list(projection)), defaultMode: given(integer) })),
  portworxVolume: given(network.portworxVolume),
  scaleIO: given(network.scaleIO),
  storageos: given(network.storageos),
  csi: given(network.csi),
  ephemeral: given(struct({ volumeClaimTemplate: given(claimTemplate) })),
  image: given(struct({ reference: text, pullPolicy: text })),
})
