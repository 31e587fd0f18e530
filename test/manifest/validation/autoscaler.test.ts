import { describe, expect, it } from 'vitest'
import { objectionsToAutoscaler } from '../../../src/manifest/validation/autoscaler.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const scaleTargetRef = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' }
const policy = { type: 'Pods', value: 1, periodSeconds: 60 }

function textsOf(spec: JsonObject): readonly string[] {
  const autoscaler = { spec: { scaleTargetRef, maxReplicas: 10, ...spec } }
  return objectionsToAutoscaler(autoscaler).map(objectionText)
}

describe('an HPA', () => {
  it('is accepted as people write it', () => {
    expect(textsOf({})).toEqual([])
    expect(textsOf({ behavior: { scaleDown: { policies: [policy] } } })).toEqual([])
    const controller = { apiVersion: 'v1', kind: 'ReplicationController', name: 'old' }
    expect(textsOf({ scaleTargetRef: controller })).toEqual([])
  })

  it('needs limits that leave room', () => {
    expect(textsOf({ minReplicas: 0 })).toEqual([
      'spec.minReplicas: Invalid value: 0: must be greater than or equal to 1',
      'spec.metrics: Forbidden: must specify at least one Object or External metric to support' +
        ' scaling to zero replicas',
    ])
    expect(textsOf({ maxReplicas: 0 })).toEqual([
      'spec.maxReplicas: Invalid value: 0: must be greater than 0',
      'spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`',
    ])
  })

  it('needs a target with a group', () => {
    expect(textsOf({ scaleTargetRef: { ...scaleTargetRef, apiVersion: 'v1' } })).toEqual([
      'spec.scaleTargetRef.apiVersion: Invalid value: "v1": apiVersion must specify API group',
    ])
    expect(textsOf({ scaleTargetRef: { apiVersion: 'a/b/c', kind: '', name: 'x/y' } })).toEqual([
      'spec.scaleTargetRef.kind: Required value',
      'spec.scaleTargetRef.name: Invalid value: "x/y": may not contain \'/\'',
      'spec.scaleTargetRef.apiVersion: Invalid value: "a/b/c": unexpected GroupVersion string: a/b/c',
    ])
  })

  it('needs rules that say something', () => {
    const scaleUp = { policies: [], selectPolicy: 'Most', stabilizationWindowSeconds: 3601 }
    expect(textsOf({ behavior: { scaleUp } })).toEqual([
      'spec.behavior.scaleUp.stabilizationWindowSeconds: Invalid value: 3601:' +
        ' must be less than or equal to 3600',
      'spec.behavior.scaleUp.selectPolicy: Unsupported value: "Most":' +
        ' supported values: "Disabled", "Max", "Min"',
      'spec.behavior.scaleUp.policies: Required value: must specify at least one Policy',
    ])
  })

  it('needs policies that allow something', () => {
    const policies = [
      { type: 'Pod', value: 0, periodSeconds: 0 },
      { ...policy, periodSeconds: 1801 },
    ]
    expect(textsOf({ behavior: { scaleDown: { policies } } })).toEqual([
      'spec.behavior.scaleDown.policies[0].type: Unsupported value: "Pod":' +
        ' supported values: "Percent", "Pods"',
      'spec.behavior.scaleDown.policies[0].value: Invalid value: 0: must be greater than zero',
      'spec.behavior.scaleDown.policies[0].periodSeconds: Invalid value: 0:' +
        ' must be greater than zero',
      'spec.behavior.scaleDown.policies[1].periodSeconds: Invalid value: 1801:' +
        ' must be less than or equal to 1800',
    ])
  })
})
