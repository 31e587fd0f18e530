import { describe, expect, it } from 'vitest'
import { objectionText } from '../../src/manifest/validation/objection.ts'
import { judge, review, type Verdict } from '../../src/manifest/verdict.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary, manifestsOf, service } from './given.ts'

function judged(...objects: readonly JsonObject[]): Verdict {
  const manifests = manifestsOf(...objects)
  const [rollout] = manifests
  if (rollout === undefined) throw new Error('no Rollout')
  return judge(rollout, manifests)
}

function reviewed(...objects: readonly JsonObject[]): readonly string[] {
  const manifests = manifestsOf(...objects)
  const [rollout] = manifests
  if (rollout === undefined) throw new Error('no Rollout')
  return review(rollout, manifests).objections.map(objectionText)
}

const missing = 'spec.strategy.canary.canaryService: Invalid value: "c": service "c" not found'
const tooMuch =
  'spec.strategy.steps[0].setWeight: Invalid value: 101: SetWeight needs to be between 0 and 100'

describe('the verdict of the controller', () => {
  it('has nothing against a good Rollout', () => {
    expect(judged(canary())).toMatchObject({
      rollout: [],
      references: [],
      refused: '',
      failure: '',
    })
  })

  it('names the first objection, and looks at references only if there is none before', () => {
    const object = canary({ canaryService: 'c', steps: [{ setWeight: 101 }] })
    expect(judged(object)).toMatchObject({ refused: tooMuch, references: null })
    expect(judged(canary({ canaryService: 'c' })).refused).toBe(missing)
    expect(judged(canary({ canaryService: 'c' }), service('c')).refused).toBe('')
  })

  it('reaches nothing where workloadRef leads nowhere', () => {
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
    const error = 'deployments.apps "default/web" not found'
    expect(judged(canary({}, { workloadRef, template: null }))).toMatchObject({
      workload: error,
      refused: error,
      rollout: null,
      references: null,
    })
  })

  it('is silent about a selector that cannot be compiled', () => {
    const selector = { matchLabels: null, matchExpressions: [{ key: 'a', operator: 'In' }] }
    expect(judged(canary({}, { selector }))).toMatchObject({
      failure:
        "rollout default/demo has invalid label selector: values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty",
      refused: '',
    })
  })
})

describe('a review', () => {
  it('says everything at once', () => {
    const object = canary({ canaryService: 'c', steps: [{ setWeight: 101 }] })
    expect(reviewed(object)).toEqual([tooMuch, missing])
  })

  it('goes on where workloadRef leads nowhere', () => {
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
    const object = canary(
      { canaryService: 'c', maxSurge: 0, maxUnavailable: 0 },
      { workloadRef, template: null },
    )
    expect(reviewed(object)).toEqual([
      'deployments.apps "default/web" not found',
      'spec.strategy.maxSurge: Invalid value: 0: MaxSurge and MaxUnavailable both can not be zero',
      missing,
    ])
  })

  it('says that a VirtualService of App Mesh leads nowhere', () => {
    const appMesh = { virtualService: { name: 'v' } }
    const services = { canaryService: 'c', stableService: 's' }
    const virtual = {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'VirtualService',
      metadata: { name: 'v' },
    }
    const object = canary({ ...services, trafficRouting: { appMesh } })
    expect(reviewed(object, service('c'), service('s'), virtual)).toEqual([
      'Virtual-service is not associated with virtual-router',
    ])
  })
})
