import { describe, expect, it } from 'vitest'
import { type Found, inspect, type Outcome, outcomeOf } from '../../src/manifest/inspection.ts'
import { objectionText } from '../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary, manifestsOf, service } from './given.ts'

function foundIn(...objects: readonly JsonObject[]): readonly Found[] {
  const manifests = manifestsOf(...objects)
  const [rollout] = manifests
  if (rollout === undefined) throw new Error('no Rollout')
  return [...inspect(rollout, manifests).found]
}

function told(...objects: readonly JsonObject[]): readonly (readonly [string, string])[] {
  return foundIn(...objects).map(({ stage, objection }) => [stage, objectionText(objection)])
}

function outcome(...objects: readonly JsonObject[]): Outcome {
  const manifests = manifestsOf(...objects)
  const [rollout] = manifests
  if (rollout === undefined) throw new Error('no Rollout')
  return outcomeOf(inspect(rollout, manifests))
}

const missing = 'spec.strategy.canary.canaryService: Invalid value: "c": service "c" not found'
const tooMuch =
  'spec.strategy.steps[0].setWeight: Invalid value: 101: SetWeight needs to be between 0 and 100'

describe('what is found in a Rollout', () => {
  it('is nothing if it is good', () => {
    expect(told(canary())).toEqual([])
    expect(outcome(canary())).toEqual({ refused: '', failure: '' })
  })

  it('comes in the order of the controller, which reports the first of it', () => {
    const object = canary({ canaryService: 'c', steps: [{ setWeight: 101 }] })
    expect(told(object)).toEqual([
      ['rollout', tooMuch],
      ['loading', missing],
    ])
    expect(outcome(object)).toEqual({ refused: tooMuch, failure: '' })
    expect(outcome(canary({ canaryService: 'c' })).refused).toBe(missing)
    expect(outcome(canary({ canaryService: 'c' }), service('c')).refused).toBe('')
  })

  it('begins with a selector that cannot be compiled, which no condition tells', () => {
    const selector = { matchLabels: null, matchExpressions: [{ key: 'a', operator: 'In' }] }
    const object = canary({}, { selector })
    expect(foundIn(object)[0]?.stage).toBe('selector')
    expect(outcome(object)).toEqual({
      failure:
        "rollout default/demo has invalid label selector: values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty",
      refused: '',
    })
  })

  it('is only the strategy and what is missing where workloadRef leads nowhere', () => {
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
    const object = canary(
      { canaryService: 'c', maxSurge: 0, maxUnavailable: 0 },
      { workloadRef, template: null },
    )
    const surge = 'MaxSurge and MaxUnavailable both can not be zero'
    expect(told(object)).toEqual([
      ['workloadRef', 'deployments.apps "default/web" not found'],
      ['rollout', `spec.strategy.maxSurge: Invalid value: 0: ${surge}`],
      ['loading', missing],
    ])
    expect(outcome(object).refused).toBe('deployments.apps "default/web" not found')
  })

  it('has a router of App Mesh that is not named before all that is checked', () => {
    const appMesh = { virtualService: { name: 'v' } }
    const services = { canaryService: 'c', stableService: 's' }
    const virtual = {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'VirtualService',
      metadata: { name: 'v' },
    }
    const taken = service('s', { spec: { selector: { app: 'x' } } })
    const object = canary({ ...services, trafficRouting: { appMesh } })
    expect(told(object, service('c'), taken, virtual)).toEqual([
      ['router', 'Virtual-service is not associated with virtual-router'],
      [
        'references',
        'spec.strategy.canary.stableService: Invalid value: "s": Service "s" has unmatch label "app" in rollout',
      ],
    ])
    expect(outcome(object, service('c'), taken, virtual).failure).toContain('virtual-router')
  })
})
