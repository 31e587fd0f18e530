import { describe, expect, it } from 'vitest'
import {
  objectionsToMetric,
  objectionsToReference,
} from '../../../src/manifest/validation/autoscalerMetric.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const textsOf = (metric: JsonObject): readonly string[] =>
  objectionsToMetric(metric, ['m']).map(objectionText)

const metric = { name: 'rps' }
const describedObject = { apiVersion: 'v1', kind: 'Service', name: 's' }
const utilization = { type: 'Utilization', averageUtilization: 50 }
const average = { type: 'AverageValue', averageValue: '1' }
const value = { type: 'Value', value: '1' }

describe('a metric', () => {
  it.each([
    { type: 'Resource', resource: { name: 'cpu', target: utilization } },
    {
      type: 'ContainerResource',
      containerResource: { name: 'cpu', container: 'app', target: average },
    },
    { type: 'Pods', pods: { metric, target: average } },
    { type: 'Object', object: { describedObject, metric, target: value } },
    { type: 'External', external: { metric, target: average } },
  ])('is accepted as people write it: $type', (written) => {
    expect(textsOf(written)).toEqual([])
  })

  it('has a type, and what goes with it', () => {
    const supported = '"ContainerResource", "External", "Object", "Pods", "Resource"'
    const unknown = `m.type: Unsupported value: "": supported values: ${supported}`
    expect(textsOf({})).toEqual([
      'm.type: Required value: must specify a metric source type',
      unknown,
      unknown,
    ])
    expect(textsOf({ type: 'Pods' })).toEqual([
      'm.pods: Required value: must populate information for the given metric source',
    ])
    const resource = { name: 'cpu', target: utilization }
    expect(textsOf({ type: 'Resource', resource, external: { metric, target: average } })).toEqual([
      'm.external: Forbidden: must populate the given metric source only',
    ])
  })

  it('has a target that is more than nothing', () => {
    const resource = { name: 'cpu', target: { type: 'Utilization', averageUtilization: 0 } }
    expect(textsOf({ type: 'Resource', resource })).toEqual([
      'm.resource.target.averageUtilization: Invalid value: 0: must be greater than 0',
    ])
    const target = { type: 'Average', averageValue: '0' }
    expect(textsOf({ type: 'Pods', pods: { metric, target } })).toEqual([
      'm.pods.target.type: Invalid value: "Average":' +
        ' must be either Utilization, Value, or AverageValue',
      'm.pods.target.averageValue: Invalid value: "0": must be positive',
    ])
  })

  it('has one value of those that it may have', () => {
    const resource = { name: 'cpu', target: { type: 'Utilization' } }
    expect(textsOf({ type: 'Resource', resource })).toEqual([
      'm.resource.target.averageUtilization: Required value:' +
        ' must set either a target raw value or a target utilization',
    ])
    expect(
      textsOf({
        type: 'Resource',
        resource: { name: 'cpu', target: { ...utilization, ...average } },
      }),
    ).toEqual([
      'm.resource.target.averageValue: Forbidden:' +
        ' may not set both a target raw value and a target utilization',
    ])
    expect(
      textsOf({ type: 'External', external: { metric, target: { ...value, ...average } } }),
    ).toEqual([
      'm.external.target.value: Forbidden:' +
        ' may not set both a target value for metric and a per-pod target',
    ])
    const object = { describedObject, metric, target: { type: 'Value' } }
    expect(textsOf({ type: 'Object', object })).toEqual([
      'm.object.target.averageValue: Required value: must set either a target value or averageValue',
    ])
    expect(textsOf({ type: 'Pods', pods: { metric, target: { type: 'Value' } } })).toEqual([
      'm.pods.target.averageValue: Required value: must specify a positive target averageValue',
    ])
  })

  it('measures of a container what it can request, and of pods anything', () => {
    const pods = { name: 'gpu', target: average }
    expect(
      textsOf({ type: 'ContainerResource', containerResource: { ...pods, container: 'app' } }),
    ).toEqual([
      'm.containerResource.name: Invalid value: "gpu":' +
        ' must be a standard resource type or fully qualified',
      'm.containerResource.name: Invalid value: "gpu": must be a standard resource for containers',
    ])
    expect(textsOf({ type: 'Resource', resource: pods })).toEqual([])
  })

  it('has names', () => {
    const containerResource = { target: average }
    expect(textsOf({ type: 'ContainerResource', containerResource })).toEqual([
      'm.containerResource.name: Required value: must specify a resource name',
      'm.containerResource.container: Required value: must specify a container',
    ])
    expect(textsOf({ type: 'Pods', pods: { target: average } })).toEqual([
      'm.pods.metric.name: Required value: must specify a metric name',
    ])
    expect(textsOf({ type: 'Pods', pods: { metric: { name: '..' }, target: average } })).toEqual([
      'm.pods.metric.name: Invalid value: "..": may not be \'..\'',
    ])
  })
})

it('a reference to an object of the core needs no group', () => {
  expect(objectionsToReference(describedObject, ['r'], false)).toEqual([])
  expect(objectionsToReference(describedObject, ['r'], true)).toHaveLength(1)
})
