import { describe, expect, it } from 'vitest'
import { readManifests } from '../../../src/manifest/read.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { autoscaler, canary, deployment } from '../given.ts'

const said = (...objects: readonly JsonObject[]) =>
  readManifests(objects).diagnostics.map(({ code, path, message }) => [code, path, message])
const absent = { replicas: null }

describe('a workload that leaves its size to an HPA', () => {
  it('is told that it begins with one pod, a Deployment as well as a Rollout', () => {
    const told = [
      'replicas-assumed',
      'spec.replicas',
      'spec.replicas is absent: 1 pod is assumed until HorizontalPodAutoscaler "demo" makes it 2.',
    ]
    expect(said(canary({}, absent), autoscaler())).toEqual([told])
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment' }
    expect(said(deployment(absent), autoscaler({ scaleTargetRef }))).toEqual([told])
  })

  it('is told so where the HPA leaves it alone', () => {
    const message = 'spec.replicas is absent: 1 pod is assumed.'
    expect(said(canary({}, absent), autoscaler({ minReplicas: null }))).toEqual([
      ['replicas-assumed', 'spec.replicas', message],
    ])
  })

  it('has to be the one that the HPA scales', () => {
    expect(said(canary(), autoscaler())).toEqual([])
    const other = { name: 'other' }
    expect(said(canary({}, absent), autoscaler({ scaleTargetRef: other }))).toEqual([])
  })
})

it('an HPA that the API server refuses is an error', () => {
  expect(said(canary(), autoscaler({ maxReplicas: 0 }))[0]?.[0]).toBe('autoscaler-invalid')
})
