import { describe, expect, it } from 'vitest'
import { podTemplateHash } from '../../../src/fingerprint/podTemplate.ts'
import { readDeployment } from '../../../src/manifest/reading/deployment.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { deployment } from '../given.ts'

const read = (spec: JsonObject = {}) => readDeployment(deployment(spec), 'imageTag', 'Deployment')

describe('a Deployment', () => {
  it('gets what the API server writes in where nothing is said', () => {
    expect(read({ replicas: null })).toMatchObject({
      name: 'demo',
      namespace: 'default',
      replicas: 1,
      minReadySeconds: 0,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      paused: false,
      strategy: { kind: 'RollingUpdate', maxSurge: '25%', maxUnavailable: '25%' },
    })
  })

  it('has each of its limits by default where only the other is given', () => {
    expect(read({ strategy: { rollingUpdate: { maxSurge: 2 } } }).strategy).toEqual({
      kind: 'RollingUpdate',
      maxSurge: 2,
      maxUnavailable: '25%',
    })
  })

  it('knows no limits with Recreate', () => {
    expect(read({ strategy: { type: 'Recreate' } }).strategy).toEqual({ kind: 'Recreate' })
  })

  it('is kept as it was written', () => {
    expect(read().source).toEqual(deployment())
  })
})

describe('the names of its templates', () => {
  const { template } = deployment().spec as { template: JsonObject }

  it('are tags of images where the plan is its own', () => {
    expect(read().template.hash).toBe('v1')
  })

  it('are never those of a Rollout beside it', () => {
    const beside = readDeployment(deployment(), 'imageTag', 'Rollout')
    expect(beside.template.hash).toBe('deployment-v1')
    const hashed = readDeployment(deployment(), 'podTemplateHash', 'Rollout')
    expect(hashed.template.hash).not.toBe(podTemplateHash(template))
  })

  it('tell templates apart as hashes do', () => {
    const other = { template: { metadata: { annotations: { checksum: 'abc' } } } }
    const [one, two, again] = [deployment(), deployment(other), deployment()].map(
      (object) => readDeployment(object, 'podTemplateHash', 'Deployment').template.hash,
    )
    expect(one).toBe(again)
    expect(one).not.toBe(two)
  })
})
