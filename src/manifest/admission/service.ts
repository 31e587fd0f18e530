import {
  numberIn,
  recordIn,
  recordsIn,
  textIn,
  textOrNull,
  textsIn,
} from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { text } from '../../kinds/shape.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import {
  dnsLabelProblems,
  portNameProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from '../validation/names.ts'
import { type FieldError, fieldError } from './fieldError.ts'
import { labelErrors } from './metadata.ts'

const spec: Path = ['spec']

/** What the API server says against the spec of a new Service, in its order, defaults filled in. */
export function serviceErrors(service: JsonObject): readonly FieldError[] {
  const view = viewOf(service)
  return [
    ...portsPresent(view),
    ...headlessErrors(view),
    ...view.ports.flatMap((port, index) => portErrors(port, index, view)),
    ...labelErrors(recordIn(view.spec, 'selector'), [...spec, 'selector']),
    ...affinityErrors(view),
    ...addressErrors(view),
    ...typeErrors(view),
    ...repeatedPorts(view),
    ...loadBalancerErrors(view),
    ...trafficErrors(view),
    ...nodePortErrors(view),
  ]
}

/** What the server warns of although it takes the Service. */
export function serviceWarnings(service: JsonObject): readonly string[] {
  const { type, spec: own } = viewOf(service)
  if (type === 'ExternalName' || textIn(own, 'externalName') === '') return []
  return ['spec.externalName is ignored when spec.type is not "ExternalName"']
}

interface View {
  readonly spec: JsonObject | null
  readonly type: string
  readonly ports: readonly JsonObject[]
  readonly clusterIPs: readonly string[]
  readonly headless: boolean
}

function viewOf(service: JsonObject): View {
  const own = recordIn(service, 'spec')
  const listed = textsIn(own, 'clusterIPs')
  const single = textIn(own, 'clusterIP')
  const clusterIPs = listed.length > 0 || single === '' ? listed : [single]
  return {
    spec: own,
    type: textIn(own, 'type') || 'ClusterIP',
    ports: recordsIn(own, 'ports'),
    clusterIPs,
    headless: clusterIPs[0] === 'None',
  }
}

function invalid(at: Path, value: Json, problems: readonly string[]): readonly FieldError[] {
  return problems.map((problem) => fieldError(at, { type: 'invalid', value }, problem))
}

function notSupported(at: Path, value: string, supported: readonly string[]): FieldError[] {
  if (supported.includes(value)) return []
  return [fieldError(at, { type: 'notSupported', value, supported, shape: text })]
}

function portsPresent({ ports, headless, type }: View): readonly FieldError[] {
  if (ports.length > 0 || headless || type === 'ExternalName') return []
  return [fieldError([...spec, 'ports'], { type: 'required' })]
}

function headlessErrors({ type, headless, spec: own, clusterIPs }: View): readonly FieldError[] {
  if (type === 'ExternalName') return externalNameErrors(own, clusterIPs)
  if (!headless || (type !== 'LoadBalancer' && type !== 'NodePort')) return []
  const at = [...spec, 'clusterIPs', 0]
  return invalid(at, 'None', [`may not be set to 'None' for ${type} services`])
}

function externalNameErrors(
  own: JsonObject | null,
  clusterIPs: readonly string[],
): readonly FieldError[] {
  const forbidden = 'may not be set for ExternalName services'
  const at = [...spec, 'externalName']
  const name = textIn(own, 'externalName').replace(/\.$/, '')
  return [
    ...(clusterIPs.length > 0
      ? [fieldError([...spec, 'clusterIPs'], { type: 'forbidden' }, forbidden)]
      : []),
    ...(textsIn(own, 'ipFamilies').length > 0
      ? [fieldError([...spec, 'ipFamilies'], { type: 'forbidden' }, forbidden)]
      : []),
    ...(textOrNull(own, 'ipFamilyPolicy') === null
      ? []
      : [fieldError([...spec, 'ipFamilyPolicy'], { type: 'forbidden' }, forbidden)]),
    ...(name === ''
      ? [fieldError(at, { type: 'required' })]
      : invalid(at, name, subdomainProblems(name))),
  ]
}

function portErrors(port: JsonObject, index: number, { ports }: View): readonly FieldError[] {
  const at = [...spec, 'ports', index]
  const name = textIn(port, 'name')
  const before = ports.slice(0, index).some((one) => name !== '' && textIn(one, 'name') === name)
  const nameAt = [...at, 'name']
  const appProtocol = textOrNull(port, 'appProtocol')
  return [
    ...(name === '' && ports.length > 1 ? [fieldError(nameAt, { type: 'required' })] : []),
    ...(name === '' ? [] : invalid(nameAt, name, dnsLabelProblems(name))),
    ...(before ? [fieldError(nameAt, { type: 'duplicate', value: name })] : []),
    ...portNumberErrors(numberIn(port, 'port') ?? 0, [...at, 'port']),
    ...notSupported([...at, 'protocol'], protocolOf(port), ['SCTP', 'TCP', 'UDP']),
    ...targetErrors(port, [...at, 'targetPort']),
    ...(appProtocol === null
      ? []
      : invalid([...at, 'appProtocol'], appProtocol, qualifiedNameProblems(appProtocol))),
  ]
}

function protocolOf(port: JsonObject): string {
  return textIn(port, 'protocol') || 'TCP'
}

function portNumberErrors(port: number, at: Path): readonly FieldError[] {
  const inRange = port >= 1 && port <= 65535
  return inRange ? [] : invalid(at, port, ['must be between 1 and 65535, inclusive'])
}

// A target of 0, or of an empty text, is none: that of the port is filled in.
function targetErrors(port: JsonObject, at: Path): readonly FieldError[] {
  const target = port.targetPort ?? 0
  if (target === 0 || target === '') return []
  if (typeof target === 'number') return portNumberErrors(target, at)
  return typeof target === 'string' ? invalid(at, target, portNameProblems(target)) : []
}

function affinityErrors({ spec: own }: View): readonly FieldError[] {
  const affinity = textIn(own, 'sessionAffinity') || 'None'
  const config = recordIn(own, 'sessionAffinityConfig')
  const at = [...spec, 'sessionAffinityConfig']
  const errors = notSupported([...spec, 'sessionAffinity'], affinity, ['ClientIP', 'None'])
  if (affinity === 'None' && config !== null) {
    const detail = 'must not be set when session affinity is None'
    return [...errors, fieldError(at, { type: 'forbidden' }, detail)]
  }
  const seconds = numberIn(recordIn(config, 'clientIP'), 'timeoutSeconds')
  if (affinity !== 'ClientIP' || seconds === null || (seconds > 0 && seconds <= 86400))
    return errors
  const detail = 'must be greater than 0 and less than 86400'
  return [...errors, ...invalid([...at, 'clientIP', 'timeoutSeconds'], seconds, [detail])]
}

function addressErrors({ clusterIPs, type }: View): readonly FieldError[] {
  if (type === 'ExternalName') return []
  const detail = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)'
  return clusterIPs.flatMap((address, index) =>
    address === 'None' || isAddress(address)
      ? []
      : invalid([...spec, 'clusterIPs', index], address, [detail]),
  )
}

function isAddress(text: string): boolean {
  if (text.includes(':')) return /^[0-9a-fA-F:.]+$/.test(text)
  const parts = text.split('.')
  return (
    parts.length === 4 && parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && +part < 256)
  )
}

const types = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']

function typeErrors({ type, ports }: View): readonly FieldError[] {
  const errors = notSupported([...spec, 'type'], type, types)
  if (type !== 'ClusterIP') return errors
  const detail = "may not be used when `type` is 'ClusterIP'"
  const forbidden = ports.flatMap((port, index) =>
    (numberIn(port, 'nodePort') ?? 0) === 0
      ? []
      : [fieldError([...spec, 'ports', index, 'nodePort'], { type: 'forbidden' }, detail)],
  )
  return [...errors, ...forbidden]
}

function repeatedPorts({ ports }: View): readonly FieldError[] {
  const again = (field: 'nodePort' | 'port'): readonly number[] => {
    const seen = new Set<string>()
    return ports.flatMap((port, index) => {
      const number = numberIn(port, field) ?? 0
      const identity = `${protocolOf(port)} ${number}`
      if (field === 'nodePort' && number === 0) return []
      if (seen.has(identity)) return [index]
      seen.add(identity)
      return []
    })
  }
  const portOf = (index: number, field: string): number => numberIn(ports[index], field) ?? 0
  return [
    ...again('nodePort').map((index) => {
      const at = [...spec, 'ports', index, 'nodePort']
      return fieldError(at, { type: 'duplicate', value: portOf(index, 'nodePort') })
    }),
    ...again('port').map((index) => {
      const port = portOf(index, 'port')
      const value = { protocol: protocolOf(ports[index] ?? {}), port, targetPort: 0 }
      const body = `Duplicate value: ${JSON.stringify(value)}`
      const at = [...spec, 'ports', index]
      return { ...fieldError(at, { type: 'duplicate', value: null }), body }
    }),
  ]
}

function loadBalancerErrors({ spec: own, type }: View): readonly FieldError[] {
  if (type === 'LoadBalancer') return []
  const only = "may only be used when `type` is 'LoadBalancer'"
  const forbid = (field: string): FieldError =>
    fieldError([...spec, field], { type: 'forbidden' }, only)
  const given = own?.allocateLoadBalancerNodePorts ?? null
  return [
    ...(textsIn(own, 'loadBalancerSourceRanges').length > 0
      ? [forbid('LoadBalancerSourceRanges')]
      : []),
    ...(given === null ? [] : [forbid('allocateLoadBalancerNodePorts')]),
    ...(textOrNull(own, 'loadBalancerClass') === null ? [] : [forbid('loadBalancerClass')]),
  ]
}

function trafficErrors({ spec: own, type }: View): readonly FieldError[] {
  const at = (field: string): Path => [...spec, field]
  const external = textIn(own, 'externalTrafficPolicy')
  const internal = textOrNull(own, 'internalTrafficPolicy')
  const distribution = textOrNull(own, 'trafficDistribution')
  const health = numberIn(own, 'healthCheckNodePort') ?? 0
  const reachable =
    type === 'NodePort' || type === 'LoadBalancer' || textsIn(own, 'externalIPs').length > 0
  const local = type === 'LoadBalancer' && external === 'Local'
  const outside = 'may only be set for externally-accessible services'
  const onlyLocal =
    "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'"
  return [
    ...(external === ''
      ? []
      : reachable
        ? notSupported(at('externalTrafficPolicy'), external, ['Cluster', 'Local'])
        : invalid(at('externalTrafficPolicy'), external, [outside])),
    ...(health === 0 || local ? [] : invalid(at('healthCheckNodePort'), health, [onlyLocal])),
    ...(internal === null
      ? []
      : notSupported(at('internalTrafficPolicy'), internal, ['Cluster', 'Local'])),
    ...(distribution === null
      ? []
      : notSupported(at('trafficDistribution'), distribution, ['PreferClose'])),
  ]
}

function nodePortErrors({ type, ports }: View): readonly FieldError[] {
  if (type !== 'NodePort' && type !== 'LoadBalancer') return []
  const range = 'The range of valid ports is 30000-32767'
  return ports.flatMap((port, index) => {
    const value = numberIn(port, 'nodePort') ?? 0
    if (value === 0 || (value >= 30000 && value <= 32767)) return []
    const at = [...spec, 'ports', index, 'nodePort']
    return invalid(at, value, [`provided port is not in the valid range. ${range}`])
  })
}
