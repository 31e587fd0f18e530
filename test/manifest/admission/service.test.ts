import { describe, expect, it } from 'vitest'
import { errorText } from '../../../src/manifest/admission/fieldError.ts'
import { serviceErrors, serviceWarnings } from '../../../src/manifest/admission/service.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function errors(spec: JsonObject): readonly string[] {
  return serviceErrors({ spec: { ports: [{ port: 80 }], ...spec } }).map(errorText)
}

describe('a Service', () => {
  it.each<JsonObject>([
    {},
    { type: 'NodePort', ports: [{ port: 80, nodePort: 30_000, targetPort: 'http' }] },
    { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30_001 },
    { clusterIP: 'None', ports: [] },
    { clusterIPs: ['10.0.0.1', 'fd00::1'] },
    { type: 'ExternalName', externalName: 'example.com.', ports: [] },
    { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 5 } } },
    { internalTrafficPolicy: 'Local', trafficDistribution: 'PreferClose' },
    { ports: [{ port: 80, targetPort: '' }] },
  ])('may be %j', (spec) => {
    expect(errors(spec)).toEqual([])
  })

  it.each<[JsonObject, string]>([
    [{ ports: [] }, 'spec.ports: Required value'],
    [{ ports: [{ port: 0 }] }, 'spec.ports[0].port: Invalid value: 0: must be between 1 and 65535'],
    [{ ports: [{ port: 80, targetPort: 70_000 }] }, 'spec.ports[0].targetPort: Invalid value'],
    [{ ports: [{ port: 80, targetPort: 'A_B' }] }, 'spec.ports[0].targetPort: Invalid value'],
    [{ ports: [{ port: 80, name: 'A' }] }, 'spec.ports[0].name: Invalid value: "A"'],
    [
      { ports: [{ port: 80, protocol: 'tcp' }] },
      'spec.ports[0].protocol: Unsupported value: "tcp"',
    ],
    [{ ports: [{ port: 80, appProtocol: 'a b' }] }, 'spec.ports[0].appProtocol: Invalid value'],
    [{ ports: [{ port: 80, nodePort: 30_000 }] }, "may not be used when `type` is 'ClusterIP'"],
    [
      { type: 'NodePort', ports: [{ port: 80, nodePort: 80 }] },
      'provided port is not in the valid range. The range of valid ports is 30000-32767',
    ],
    [{ type: 'clusterip' }, 'spec.type: Unsupported value: "clusterip"'],
    [{ type: 'LoadBalancer', clusterIP: 'None' }, "may not be set to 'None' for LoadBalancer"],
    [{ clusterIP: '10.0.0.256' }, 'spec.clusterIPs[0]: Invalid value: "10.0.0.256"'],
    [{ sessionAffinity: 'x' }, 'spec.sessionAffinity: Unsupported value: "x"'],
    [
      { sessionAffinityConfig: { clientIP: {} } },
      'spec.sessionAffinityConfig: Forbidden: must not be set when session affinity is None',
    ],
    [
      { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } },
      'timeoutSeconds: Invalid value: 0: must be greater than 0 and less than 86400',
    ],
    [
      { allocateLoadBalancerNodePorts: true },
      "spec.allocateLoadBalancerNodePorts: Forbidden: may only be used when `type` is 'LoadBalancer'",
    ],
    [{ loadBalancerSourceRanges: ['10.0.0.0/8'] }, 'spec.LoadBalancerSourceRanges: Forbidden'],
    [{ loadBalancerClass: 'a/b' }, 'spec.loadBalancerClass: Forbidden'],
    [{ externalTrafficPolicy: 'Local' }, 'may only be set for externally-accessible services'],
    [{ type: 'NodePort', externalTrafficPolicy: 'x' }, 'Unsupported value: "x"'],
    [{ healthCheckNodePort: 30_000 }, 'spec.healthCheckNodePort: Invalid value: 30000: may only'],
    [{ internalTrafficPolicy: 'x' }, 'spec.internalTrafficPolicy: Unsupported value: "x"'],
    [{ trafficDistribution: 'x' }, 'spec.trafficDistribution: Unsupported value: "x"'],
    [{ type: 'ExternalName', ports: [] }, 'spec.externalName: Required value'],
  ])('may not be %j', (spec, text) => {
    expect(errors(spec).join('\n')).toContain(text)
  })

  it('has ports with names of their own if it has several, and none twice', () => {
    const unnamed = { ports: [{ port: 80 }, { port: 80 }] }
    expect(errors(unnamed)).toEqual([
      'spec.ports[0].name: Required value',
      'spec.ports[1].name: Required value',
      'spec.ports[1]: Duplicate value: {"protocol":"TCP","port":80,"targetPort":0}',
    ])
    const port = { name: 'a', port: 80, nodePort: 30_000 }
    const twice = { type: 'NodePort', ports: [port, { ...port, port: 81 }] }
    expect(errors(twice)).toEqual([
      'spec.ports[1].name: Duplicate value: "a"',
      'spec.ports[1].nodePort: Duplicate value: 30000',
    ])
  })

  it('has no address if it is an external name', () => {
    const spec = {
      type: 'ExternalName',
      externalName: 'a.b',
      clusterIP: '10.0.0.1',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
    }
    expect(errors(spec)).toEqual(
      ['clusterIPs', 'ipFamilies', 'ipFamilyPolicy'].map(
        (field) => `spec.${field}: Forbidden: may not be set for ExternalName services`,
      ),
    )
  })
})

it('is warned of a name that counts for nothing', () => {
  expect(serviceWarnings({ spec: { externalName: 'a.b' } })).toEqual([
    'spec.externalName is ignored when spec.type is not "ExternalName"',
  ])
  expect(serviceWarnings({ spec: { type: 'ExternalName', externalName: 'a.b' } })).toEqual([])
})
