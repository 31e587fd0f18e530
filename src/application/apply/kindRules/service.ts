import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { withProtocol } from './rollout.ts'
import type { KindRule } from './rule.ts'

/** `v1.Service`: `SetDefaults_Service`, and what the registry allots when one is stored. */
export const service: KindRule = {
  defaulted: (object) => onSpec(object, defaulted),
  allotted: (object, live) => onSpec(object, (spec) => allotted(spec, specOf(live))),
  invalid: (object) => {
    const ports = portsOf(specOf(object))
    if (ports.length < 2) return ''
    const nameless = ports.findIndex((port) => !isJsonObject(port) || !port.name)
    return nameless < 0 ? '' : `spec.ports[${nameless}].name: Required value`
  },
}

function specOf(object: JsonObject | null): JsonObject {
  return isJsonObject(object?.spec) ? object.spec : {}
}

function onSpec(object: JsonObject, change: (spec: JsonObject) => JsonObject): JsonObject {
  return { ...object, spec: change(specOf(object)) }
}

function portsOf(spec: JsonObject): readonly Json[] {
  return Array.isArray(spec.ports) ? spec.ports : []
}

function defaulted(spec: JsonObject): JsonObject {
  const type = spec.type ?? 'ClusterIP'
  const ports = portsOf(spec).map(withProtocol).map(withTarget)
  return {
    sessionAffinity: 'None',
    internalTrafficPolicy: 'Cluster',
    ...(isExternal(type) ? { externalTrafficPolicy: 'Cluster' } : {}),
    ...spec,
    type,
    ...(ports.length > 0 ? { ports } : {}),
  }
}

function withTarget(port: Json): Json {
  return isJsonObject(port) && port.targetPort === undefined && port.port !== undefined
    ? { ...port, targetPort: port.port }
    : port
}

function isExternal(type: Json): boolean {
  return type === 'NodePort' || type === 'LoadBalancer'
}

/** The lowest port of a node that the cluster gives away; which one it gives is its own affair. */
const FIRST_NODE_PORT = 30_000

function allotted(spec: JsonObject, live: JsonObject): JsonObject {
  const external = isExternal(spec.type ?? 'ClusterIP')
  const ports = portsOf(spec).map((port, index) => {
    if (!isJsonObject(port)) return port
    const { nodePort, ...others } = port
    return external ? { ...others, nodePort: nodePort ?? FIRST_NODE_PORT + index } : others
  })
  const { externalTrafficPolicy, ...rest } = spec
  return {
    ...rest,
    ...(external && externalTrafficPolicy !== undefined ? { externalTrafficPolicy } : {}),
    ...(ports.length > 0 ? { ports } : {}),
    clusterIP: spec.clusterIP ?? live.clusterIP ?? '10.96.0.1',
    ipFamilies: spec.ipFamilies ?? ['IPv4'],
    ipFamilyPolicy: spec.ipFamilyPolicy ?? 'SingleStack',
  }
}
