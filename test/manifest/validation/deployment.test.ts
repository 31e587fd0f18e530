import { describe, expect, it } from 'vitest'
import { objectionsToDeployment } from '../../../src/manifest/validation/deployment.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { deployment } from '../given.ts'

const against = (spec: JsonObject): readonly string[] =>
  objectionsToDeployment(deployment(spec)).map(objectionText)
const rolling = (rollingUpdate: JsonObject): readonly string[] =>
  against({ strategy: { rollingUpdate } })

// The texts are those of `ValidateDeploymentSpec` and what it calls (Kubernetes 1.34).
describe('the API server', () => {
  it('has nothing against a plain Deployment', () => {
    expect(against({})).toEqual([])
    expect(against({ strategy: { type: 'Recreate' } })).toEqual([])
  })

  it('wants a selector that selects something, and the template', () => {
    expect(against({ selector: null })).toContain('spec.selector: Required value')
    expect(against({ selector: { matchLabels: null } })).toEqual([
      'spec.selector: Invalid value: {}: empty selector is invalid for deployment',
    ])
    expect(against({ selector: { matchLabels: { app: 'other' } } })).toEqual([
      'spec.template.metadata.labels: Invalid value: {"app":"demo"}: ' +
        '`selector` does not match template `labels`',
    ])
    expect(against({ selector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } })).toContain(
      'spec.selector.matchExpressions[0].operator: Invalid value: "Is": ' +
        'not a valid selector operator',
    )
  })

  it('knows two strategies', () => {
    expect(against({ strategy: { type: 'Canary' } })).toEqual([
      'spec.strategy.type: Unsupported value: "Canary": ' +
        'supported values: "Recreate", "RollingUpdate"',
    ])
    expect(against({ strategy: { type: 'Recreate', rollingUpdate: {} } })).toEqual([
      'spec.strategy.rollingUpdate: Forbidden: ' +
        "may not be specified when strategy `type` is 'Recreate'",
    ])
  })

  it('takes pods and percentages for limits, and not two that come to nothing', () => {
    expect(rolling({ maxSurge: 0, maxUnavailable: 1 })).toEqual([])
    const nothing = 'spec.strategy.rollingUpdate.maxUnavailable: Invalid value'
    expect(rolling({ maxSurge: 0, maxUnavailable: 0 })).toEqual([
      `${nothing}: 0: may not be 0 when \`maxSurge\` is 0`,
    ])
    expect(rolling({ maxSurge: '0%', maxUnavailable: '0%' })).toHaveLength(1)
    expect(rolling({ maxUnavailable: '101%' })).toEqual([
      `${nothing}: "101%": must not be greater than 100%`,
    ])
    expect(rolling({ maxSurge: -1 })).toEqual([
      'spec.strategy.rollingUpdate.maxSurge: Invalid value: -1: ' +
        'must be greater than or equal to 0',
    ])
    expect(rolling({ maxSurge: '3' })[0]).toContain('a valid percent string must be')
  })

  it('wants a deadline that is longer than pods need', () => {
    expect(against({ minReadySeconds: 600 })).toEqual([
      'spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds',
    ])
  })
})
