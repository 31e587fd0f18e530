import { describe, expect, it } from 'vitest'
import { type CheckedKind, podTemplate, structures } from '../../../src/manifest/shapes/objects.ts'
import { storedValue } from '../../../src/manifest/storedValue.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function missing(kind: CheckedKind, object: JsonObject): readonly string[] {
  return storedValue(object, structures[kind], 'stored').findings.map(({ path }) => path.join('.'))
}

function metric(provider: JsonObject | null): JsonObject {
  return { spec: { metrics: [{ name: 'm', ...(provider && { provider }) }] } }
}

const place = 'spec.metrics.0.provider'

// What the published CRDs list as required.
describe('the kinds that are checked', () => {
  it('have a spec, a Service aside', () => {
    expect(missing('Rollout', {})).toEqual(['spec'])
    expect(missing('AnalysisTemplate', {})).toEqual(['spec'])
    expect(missing('ClusterAnalysisTemplate', {})).toEqual(['spec'])
    expect(missing('Service', {})).toEqual([])
  })

  it('name what a blue-green Rollout, a step or a router cannot do without', () => {
    const strategy = {
      blueGreen: {},
      canary: {
        steps: [{ plugin: {} }, { setMirrorRoute: {} }, { experiment: {} }],
        trafficRouting: { alb: {}, traefik: {}, ambassador: {} },
      },
    }
    const canary = 'spec.strategy.canary'
    expect(missing('Rollout', { spec: { strategy } })).toEqual([
      'spec.strategy.blueGreen.activeService',
      `${canary}.steps.0.plugin.name`,
      `${canary}.steps.1.setMirrorRoute.name`,
      `${canary}.steps.2.experiment.templates`,
      `${canary}.trafficRouting.alb.servicePort`,
      `${canary}.trafficRouting.traefik.weightedTraefikServiceName`,
      `${canary}.trafficRouting.ambassador.mappings`,
    ])
  })

  it('demand a provider of every metric, and of some providers more', () => {
    expect(missing('AnalysisTemplate', metric(null))).toEqual([place])
    expect(missing('AnalysisTemplate', metric({ web: {} }))).toEqual([`${place}.web.url`])
    expect(missing('AnalysisTemplate', metric({ job: { spec: {} } }))).toEqual([
      `${place}.job.spec.template`,
    ])
    expect(missing('AnalysisTemplate', metric({ prometheus: {} }))).toEqual([])
  })

  it('ask for the port of a probe and not for the fields of a volume', () => {
    const containers = [{ name: 'a', livenessProbe: { httpGet: {} } }]
    const template = { spec: { containers, volumes: [{ nfs: {} }] } }
    expect(missing('Rollout', { spec: { template } })).toEqual([
      'spec.template.spec.containers.0.livenessProbe.httpGet.port',
    ])
  })
})

describe('the pod template of a workload', () => {
  it('is stored like any other', () => {
    const template = { spec: { containers: [{ name: 'a', image: '', tty: false }] } }
    expect(storedValue(template, podTemplate, 'stored').value).toEqual({
      spec: { containers: [{ name: 'a' }] },
    })
  })
})
