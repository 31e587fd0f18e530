import {
  always,
  flag,
  goStruct,
  integer,
  intOrString,
  list,
  long,
  map,
  named,
  pointer,
  type Shape,
  text,
  time,
} from '../shape.ts'

/** `v1.ServiceSpec`. */
export const serviceSpec: Shape = goStruct('v1.ServiceSpec', {
  ports: list(
    goStruct('v1.ServicePort', {
      name: text,
      protocol: named('v1.Protocol'),
      appProtocol: pointer(text),
      port: always(integer),
      targetPort: intOrString,
      nodePort: integer,
    }),
  ),
  selector: map(text),
  clusterIP: text,
  clusterIPs: list(text),
  type: named('v1.ServiceType'),
  externalIPs: list(text),
  sessionAffinity: named('v1.ServiceAffinity'),
  loadBalancerIP: text,
  loadBalancerSourceRanges: list(text),
  externalName: text,
  externalTrafficPolicy: named('v1.ServiceExternalTrafficPolicy'),
  healthCheckNodePort: integer,
  publishNotReadyAddresses: flag,
  sessionAffinityConfig: pointer(
    goStruct('v1.SessionAffinityConfig', {
      clientIP: pointer(goStruct('v1.ClientIPConfig', { timeoutSeconds: pointer(integer) })),
    }),
  ),
  ipFamilies: list(named('v1.IPFamily')),
  ipFamilyPolicy: pointer(named('v1.IPFamilyPolicy')),
  allocateLoadBalancerNodePorts: pointer(flag),
  loadBalancerClass: pointer(text),
  internalTrafficPolicy: pointer(named('v1.ServiceInternalTrafficPolicy')),
  trafficDistribution: pointer(text),
})

/** `v1.ServiceStatus`. */
export const serviceStatus: Shape = goStruct('v1.ServiceStatus', {
  loadBalancer: goStruct('v1.LoadBalancerStatus', {
    ingress: list(
      goStruct('v1.LoadBalancerIngress', {
        ip: text,
        hostname: text,
        ipMode: pointer(named('v1.LoadBalancerIPMode')),
        ports: list(
          goStruct('v1.PortStatus', {
            port: always(integer),
            protocol: always(named('v1.Protocol')),
            error: pointer(text),
          }),
        ),
      }),
    ),
  }),
  conditions: list(
    goStruct('v1.Condition', {
      type: always(text),
      status: always(named('v1.ConditionStatus')),
      observedGeneration: long,
      lastTransitionTime: always(time),
      reason: always(text),
      message: always(text),
    }),
  ),
})
