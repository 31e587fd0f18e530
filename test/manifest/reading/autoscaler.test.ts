import { describe, expect, it } from 'vitest'
import { readAutoscaler } from '../../../src/manifest/reading/autoscaler.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const scaleTargetRef = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' }

function read(spec: JsonObject) {
  return readAutoscaler({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'demo', namespace: 'shop' },
    spec: { scaleTargetRef, maxReplicas: 10, ...spec },
  })
}

function metricOf(metric: JsonObject) {
  return read({ metrics: [metric] }).metrics[0]
}

const target = { type: 'AverageValue', averageValue: '100m' }
const metric = { name: 'rps', selector: { matchLabels: { a: 'b' } } }

describe('an HPA', () => {
  it('has the defaults of the API server', () => {
    expect(read({})).toEqual({
      name: 'demo',
      namespace: 'shop',
      scaleTargetRef,
      minReplicas: 1,
      maxReplicas: 10,
      metrics: [
        { kind: 'Resource', name: 'cpu', target: { kind: 'Utilization', averageUtilization: 80 } },
      ],
      behavior: null,
    })
  })

  it('has complete rules for both directions as soon as it has any behavior', () => {
    expect(read({ behavior: {} }).behavior).toEqual({
      scaleUp: {
        stabilizationWindowSeconds: 0,
        selectPolicy: 'Max',
        policies: [
          { type: 'Pods', value: 4, periodSeconds: 15 },
          { type: 'Percent', value: 100, periodSeconds: 15 },
        ],
      },
      scaleDown: {
        stabilizationWindowSeconds: 300,
        selectPolicy: 'Max',
        policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }],
      },
    })
  })

  it('replaces a list of policies as a whole', () => {
    const policies = [{ type: 'Percent', value: 10, periodSeconds: 60 }]
    const scaleUp = { policies, selectPolicy: 'Min', stabilizationWindowSeconds: 30 }
    expect(read({ behavior: { scaleUp } }).behavior?.scaleUp).toEqual(scaleUp)
  })
})

describe('a metric', () => {
  it('is told apart by its type', () => {
    expect(metricOf({ type: 'Pods', pods: { metric, target } })).toEqual({
      kind: 'Pods',
      metric,
      averageValue: 100,
    })
    const containerResource = { name: 'cpu', container: 'app', target }
    expect(metricOf({ type: 'ContainerResource', containerResource })).toEqual({
      kind: 'ContainerResource',
      name: 'cpu',
      container: 'app',
      target: { kind: 'AverageValue', averageValue: 100 },
    })
    const external = { metric: { name: 'queue' }, target: { type: 'Value', value: 30 } }
    expect(metricOf({ type: 'External', external })).toEqual({
      kind: 'External',
      metric: { name: 'queue', selector: null },
      target: { kind: 'Value', value: 30_000 },
    })
  })

  it('of a resource goes by the value that it has, and not by the type of its target', () => {
    const resource = { name: 'cpu', target: { type: 'Utilization', averageValue: '1' } }
    expect(metricOf({ type: 'Resource', resource })).toMatchObject({
      target: { kind: 'AverageValue', averageValue: 1000 },
    })
  })

  it('of an object goes by both', () => {
    const describedObject = { apiVersion: 'v1', kind: 'Service', name: 's' }
    const object = (written: JsonObject) =>
      metricOf({ type: 'Object', object: { describedObject, metric, target: written } })
    expect(object({ type: 'Value', value: '2' })).toMatchObject({
      describedObject,
      target: { kind: 'Value', value: 2000 },
    })
    expect(object(target)).toMatchObject({ target: { kind: 'AverageValue', averageValue: 100 } })
    expect(object({ type: 'Utilization', value: '2' })).toMatchObject({ target: { kind: 'None' } })
  })
})
