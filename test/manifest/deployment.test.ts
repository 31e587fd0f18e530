import { describe, expect, it } from 'vitest'
import { deploymentFrom, inspectDeployment, rolloutFrom } from '../../src/manifest/deployment.ts'
import { readManifests } from '../../src/manifest/read.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { against, canary, deployment, manifestsOf } from './given.ts'

const inspected = (object: JsonObject) => {
  const [manifest] = manifestsOf(object)
  if (manifest === undefined) throw new Error('no manifest')
  return inspectDeployment(manifest)
}

describe('a Deployment that a plan is for', () => {
  it('loses what the API server does not know, which a person is told', () => {
    const { value, findings } = inspected(deployment({ replcias: 3 }))
    expect(value.spec).not.toHaveProperty('replcias')
    expect(findings).toMatchObject([
      { code: 'unknown-field', severity: 'error', hint: 'Did you mean "replicas"?' },
    ])
  })

  it('has to be of a version that the cluster has', () => {
    const old = { ...deployment(), apiVersion: 'apps/v1beta1' }
    expect(inspected(old).findings).toMatchObject([{ code: 'unknown-version' }])
  })

  it('makes a plan of its own', () => {
    const { plan, diagnostics } = readManifests([deployment({ strategy: { type: 'Recreate' } })])
    expect(diagnostics).toEqual([])
    expect(plan).toMatchObject({
      workload: 'Deployment',
      rollout: { name: 'demo', replicas: 3, strategy: { kind: 'canary', steps: [] } },
      deployments: [{ name: 'demo', strategy: { kind: 'Recreate' } }],
    })
  })

  it('makes none while the API server would refuse it', () => {
    const { plan, diagnostics } = readManifests([deployment({ selector: null })])
    expect(plan).toBe(null)
    expect(diagnostics).toMatchObject([{ code: 'missing-field', path: 'spec.selector' }])
  })
})

describe('a Deployment that becomes a Rollout', () => {
  it('is one that nobody objects to, with a canary of its limits', () => {
    const rollingUpdate = { maxSurge: 2, maxUnavailable: '10%' }
    const rollout = rolloutFrom(deployment({ strategy: { rollingUpdate } }))
    expect(against(rollout)).toEqual([])
    expect(rollout).toMatchObject({ spec: { strategy: { canary: rollingUpdate } } })
  })

  it('may delete all old pods first if it did so before', () => {
    const rollout = rolloutFrom(deployment({ strategy: { type: 'Recreate' } }))
    expect(against(rollout)).toEqual([])
    expect(rollout).toMatchObject({
      spec: { strategy: { canary: { maxSurge: 0, maxUnavailable: '100%' } } },
    })
  })
})

it('a Rollout that becomes a Deployment keeps what both know', () => {
  const fields = { steps: [{ setWeight: 20 }], maxSurge: 1 }
  const object = deploymentFrom(canary(fields, { progressDeadlineAbort: true, paused: true }))
  expect(inspected(object).findings).toEqual([])
  expect(object).toMatchObject({
    apiVersion: 'apps/v1',
    spec: {
      replicas: 3,
      paused: true,
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: 1, maxUnavailable: '25%' },
      },
    },
  })
})
