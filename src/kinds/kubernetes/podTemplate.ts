import {
  always,
  flag,
  goStruct,
  integer,
  list,
  long,
  map,
  named,
  pointer,
  resourceList,
  type Shape,
  text,
} from '../shape.ts'
import { container, ephemeralContainer, resourceRequirements } from './container.ts'
import { localReference, objectMeta } from './metadata.ts'
import { affinity, toleration, topologySpreadConstraint } from './scheduling.ts'
import { podSecurityContext } from './security.ts'
import { volume } from './volume.ts'

const dnsConfig = goStruct('v1.PodDNSConfig', {
  nameservers: list(text),
  searches: list(text),
  options: list(goStruct('v1.PodDNSConfigOption', { name: text, value: pointer(text) })),
})

const resourceClaim = goStruct('v1.PodResourceClaim', {
  name: always(text),
  resourceClaimName: pointer(text),
  resourceClaimTemplateName: pointer(text),
})

/** `v1.PodSpec` of Kubernetes 1.34. */
const podSpec = goStruct('v1.PodSpec', {
  volumes: list(volume),
  initContainers: list(container),
  containers: always(list(container)),
  ephemeralContainers: list(ephemeralContainer),
  restartPolicy: named('v1.RestartPolicy'),
  terminationGracePeriodSeconds: pointer(long),
  activeDeadlineSeconds: pointer(long),
  dnsPolicy: named('v1.DNSPolicy'),
  nodeSelector: map(text),
  serviceAccountName: text,
  serviceAccount: text,
  automountServiceAccountToken: pointer(flag),
  nodeName: text,
  hostNetwork: flag,
  hostPID: flag,
  hostIPC: flag,
  shareProcessNamespace: pointer(flag),
  securityContext: pointer(podSecurityContext),
  imagePullSecrets: list(localReference),
  hostname: text,
  subdomain: text,
  affinity: pointer(affinity),
  schedulerName: text,
  tolerations: list(toleration),
  hostAliases: list(goStruct('v1.HostAlias', { ip: always(text), hostnames: list(text) })),
  priorityClassName: text,
  priority: pointer(integer),
  dnsConfig: pointer(dnsConfig),
  readinessGates: list(
    goStruct('v1.PodReadinessGate', { conditionType: always(named('v1.PodConditionType')) }),
  ),
  runtimeClassName: pointer(text),
  enableServiceLinks: pointer(flag),
  preemptionPolicy: pointer(named('v1.PreemptionPolicy')),
  overhead: resourceList,
  topologySpreadConstraints: list(topologySpreadConstraint),
  setHostnameAsFQDN: pointer(flag),
  os: pointer(goStruct('v1.PodOS', { name: always(named('v1.OSName')) })),
  hostUsers: pointer(flag),
  schedulingGates: list(goStruct('v1.PodSchedulingGate', { name: always(text) })),
  resourceClaims: list(resourceClaim),
  resources: pointer(resourceRequirements),
  hostnameOverride: pointer(text),
})

/** `v1.PodTemplateSpec`. */
export const podTemplateSpec: Shape = goStruct('v1.PodTemplateSpec', {
  metadata: objectMeta,
  spec: podSpec,
})
