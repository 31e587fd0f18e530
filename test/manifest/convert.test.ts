import { describe, expect, it } from 'vitest'
import { asDeployment, asRollout } from '../../src/manifest/convert.ts'
import { readManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary, deployment, service } from './given.ts'

function planOf(...objects: readonly JsonObject[]): Plan {
  const { plan, diagnostics } = readManifests(objects, { templateNames: 'imageTag' })
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  return plan
}

describe('the same workload as the other kind', () => {
  it('is the Rollout that the plan for the Deployment has already', () => {
    const plan = planOf(deployment(), service('demo'))
    const { plan: other } = asRollout(plan)
    expect(other).toMatchObject({ workload: 'Rollout', templateNames: 'imageTag', deployments: [] })
    expect(other?.rollout.strategy).toEqual(plan.rollout.strategy)
    expect(other?.services).toEqual(plan.services)
  })

  it('is the Deployment that the Rollout could have been', () => {
    const { plan } = asDeployment(planOf(canary({ steps: [{ setWeight: 20 }] })))
    expect(plan).toMatchObject({
      workload: 'Deployment',
      deployments: [{ name: 'demo', replicas: 3, strategy: { maxSurge: '25%' } }],
    })
  })

  it('is the Deployment that the Rollout refers to', () => {
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
    const referring = canary({}, { workloadRef, template: null, selector: null })
    const web = { ...deployment({ replicas: 7 }), metadata: { name: 'web' } }
    const { plan } = asDeployment(planOf(referring, web))
    expect(plan).toMatchObject({ rollout: { name: 'web', replicas: 7 }, workload: 'Deployment' })
  })

  it('is the plan itself where it is of that kind', () => {
    const [one, other] = [planOf(deployment()), planOf(canary())]
    expect(asDeployment(one).plan).toBe(one)
    expect(asRollout(other).plan).toBe(other)
  })
})

it('a plan whose manifest has lost its metadata is refused, not thrown at', () => {
  const whole = planOf(canary())
  const lost = { ...whole, manifests: whole.manifests.map((one) => ({ ...one, metadata: null })) }
  expect(asDeployment(lost).plan).toBeNull()
})
