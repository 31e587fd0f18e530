import {
  always,
  flag,
  given,
  goStruct,
  integer,
  list,
  long,
  map,
  named,
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
  options: list(goStruct('v1.PodDNSConfigOption', { name: text, value: given(text) })),
})

const resourceClaim = goStruct('v1.PodResourceClaim', {
  name: always(text),
  resourceClaimName: given(text),
  resourceClaimTemplateName: given(text),
})

/** `v1.PodSpec` of Kubernetes 1.34. */
const podSpec = goStruct('v1.PodSpec', {
  volumes: list(volume),
  initContainers: list(container),
  containers: always(list(container)),
  ephemeralContainers: list(ephemeralContainer),
  restartPolicy: named('v1.RestartPolicy'),
  terminationGracePeriodSeconds: given(long),
  activeDeadlineSeconds: given(long),
  dnsPolicy: named('v1.DNSPolicy'),
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
  hostAliases: list(goStruct('v1.HostAlias', { ip: always(text), hostnames: list(text) })),
  priorityClassName: text,
  priority: given(integer),
  dnsConfig: given(dnsConfig),
  readinessGates: list(
    goStruct('v1.PodReadinessGate', { conditionType: always(named('v1.PodConditionType')) }),
  ),
  runtimeClassName: given(text),
  enableServiceLinks: given(flag),
  preemptionPolicy: given(named('v1.PreemptionPolicy')),
  overhead: resourceList,
  topologySpreadConstraints: list(topologySpreadConstraint),
  setHostnameAsFQDN: given(flag),
  os: given(goStruct('v1.PodOS', { name: always(named('v1.OSName')) })),
  hostUsers: given(flag),
  schedulingGates: list(goStruct('v1.PodSchedulingGate', { name: always(text) })),
  resourceClaims: list(resourceClaim),
  resources: given(resourceRequirements),
  hostnameOverride: given(text),
})

/** `v1.PodTemplateSpec`. */
export const podTemplateSpec: Shape = goStruct('v1.PodTemplateSpec', {
  metadata: objectMeta,
  spec: podSpec,
})
