import {
  always,
  embedded,
  goStruct,
  integer,
  intOrString,
  list,
  named,
  orNull,
  pointer,
  type Shape,
  text,
} from '../shape.ts'

const resource = pointer(
  goStruct('v1.TypedLocalObjectReference', {
    apiGroup: orNull(text),
    kind: always(text),
    name: always(text),
  }),
)

const backend = goStruct('v1.IngressBackend', {
  service: pointer(
    goStruct('v1.IngressServiceBackend', {
      name: always(text),
      port: goStruct('v1.ServiceBackendPort', { name: text, number: integer }),
    }),
  ),
  resource,
})

const legacyBackend = goStruct('v1beta1.IngressBackend', {
  serviceName: text,
  servicePort: intOrString,
  resource,
})

/** What the two versions differ in: the package of their names, and a path's type and backend. */
interface Version {
  readonly pack: 'v1' | 'v1beta1'
  readonly pathType: ReturnType<typeof pointer>
  readonly backend: Shape
}

function rulesOf({ pack, pathType, backend }: Version): Shape {
  const path = goStruct(`${pack}.HTTPIngressPath`, {
    path: text,
    pathType,
    backend: always(backend),
  })
  const http = goStruct(`${pack}.HTTPIngressRuleValue`, { paths: always(list(path)) })
  const value = embedded('IngressRuleValue', { http: pointer(http) })
  return list(goStruct(`${pack}.IngressRule`, { host: text, ...value }))
}

function tlsOf(pack: Version['pack']): Shape {
  return list(goStruct(`${pack}.IngressTLS`, { hosts: list(text), secretName: text }))
}

/** `networking.k8s.io/v1`'s `IngressSpec`. */
export const ingressSpec: Shape = goStruct('v1.IngressSpec', {
  ingressClassName: pointer(text),
  defaultBackend: pointer(backend),
  tls: tlsOf('v1'),
  rules: rulesOf({ pack: 'v1', pathType: orNull(named('v1.PathType')), backend }),
})

/** The `IngressSpec` of the two `v1beta1` groups, which clusters no longer have. */
export const legacyIngressSpec: Shape = goStruct('v1beta1.IngressSpec', {
  ingressClassName: pointer(text),
  backend: pointer(legacyBackend),
  tls: tlsOf('v1beta1'),
  rules: rulesOf({
    pack: 'v1beta1',
    pathType: pointer(named('v1beta1.PathType')),
    backend: legacyBackend,
  }),
})

/** `IngressStatus`, by the package of its names. */
export function ingressStatus(pack: Version['pack']): Shape {
  const port = goStruct(`${pack}.IngressPortStatus`, {
    port: always(integer),
    protocol: always(named('v1.Protocol')),
    error: pointer(text),
  })
  const ingress = goStruct(`${pack}.IngressLoadBalancerIngress`, {
    ip: text,
    hostname: text,
    ports: list(port),
  })
  const loadBalancer = goStruct(`${pack}.IngressLoadBalancerStatus`, { ingress: list(ingress) })
  return goStruct(`${pack}.IngressStatus`, { loadBalancer })
}
