import {
  always,
  flag,
  given,
  integer,
  list,
  map,
  quantity,
  type Shape,
  struct,
  text,
} from '../shape.ts'
import { container, ephemeralContainer, resourceRequirements } from './container.ts'
import { localReference, objectMeta } from './metadata.ts'
import { affinity, toleration, topologySpreadConstraint } from './scheduling.ts'
import { podSecurityContext } from './security.ts'
import { volume } from './volume.ts'

const dnsConfig = struct({
  nameservers: list(text),
  searches: list(text),
  options: list(struct({ name: text, value: given(text) })),
})

const resourceClaim = struct({
  name: always(text),
  resourceClaimName: given(text),
  resourceClaimTemplateName: given(text),
})

/** `v1.PodSpec` of Kubernetes 1.34. */
const podSpec = struct({
  volumes: list(volume),
  initContainers: list(container),
  containers: always(list(container)),
  ephemeralContainers: list(ephemeralContainer),
  restartPolicy: text,
  terminationGracePeriodSeconds: given(integer),
  activeDeadlineSeconds: given(integer),
  dnsPolicy: text,
  nodeSelector: map(text),
  serviceAccountName: text,
  serviceAccount: text,
  automountServiceAccountToken: given(flag),
  nodeName: text,
  hostNetwork: flag,
  hostPID: flag,
  hostIPC: flag,
  shareProcessNamespace: given(flag),
  securityContext: given(podSecurityContext),
  imagePullSecrets: list(localReference),
  hostname: text,
  subdomain: text,
  affinity: given(affinity),
  schedulerName: text,
  tolerations: list(toleration),
  hostAliases: list(struct({ ip: always(text), hostnames: list(text) })),
  priorityClassName: text,
  priority: given(integer),
  dnsConfig: given(dnsConfig),
  readinessGates: list(struct({ conditionType: always(text) })),
  runtimeClassName: given(text),
  enableServiceLinks: given(flag),
  preemptionPolicy: given(text),
  overhead: map(quantity),
  topologySpreadConstraints: list(topologySpreadConstraint),
  setHostnameAsFQDN: given(flag),
  os: given(struct({ name: always(text) })),
  hostUsers: given(flag),
  schedulingGates: list(struct({ name: always(text) })),
  resourceClaims: list(resourceClaim),
  resources: given(resourceRequirements),
  hostnameOverride: given(text),
})

/** `v1.PodTemplateSpec`. */
export const podTemplateSpec: Shape = struct({ metadata: objectMeta, spec: podSpec })
