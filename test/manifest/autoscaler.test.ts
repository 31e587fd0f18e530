import { describe, expect, it } from 'vitest'
import { inspectAutoscaler } from '../../src/manifest/autoscaler.ts'
import { readManifests } from '../../src/manifest/read.ts'
import { autoscaler, canary } from './given.ts'

describe('a HorizontalPodAutoscaler among the manifests', () => {
  it('is read with the defaults of the API server', () => {
    const { plan, diagnostics } = readManifests([canary(), autoscaler()])
    expect(diagnostics).toEqual([])
    expect(plan?.autoscalers).toMatchObject([
      {
        name: 'demo',
        minReplicas: 2,
        maxReplicas: 10,
        metrics: [{ kind: 'Resource', name: 'cpu', target: { averageUtilization: 80 } }],
      },
    ])
  })

  it('may be one of autoscaling/v1, which knows one metric', () => {
    const plain = {
      ...autoscaler({ targetCPUUtilizationPercentage: 60 }),
      apiVersion: 'autoscaling/v1',
    }
    const { spec, findings } = inspectAutoscaler(plain)
    expect(findings).toEqual([])
    expect(spec?.metrics).toEqual([
      { kind: 'Resource', name: 'cpu', target: { kind: 'Utilization', averageUtilization: 60 } },
    ])
  })

  it('is stored without what the API server does not know, which a person is told', () => {
    const { spec, findings } = inspectAutoscaler(autoscaler({ minReplica: 3 }))
    expect(spec).not.toBe(null)
    expect(findings).toMatchObject([{ code: 'unknown-field', hint: 'Did you mean "minReplicas"?' }])
  })

  it('is not stored at all where the API server refuses it', () => {
    const { spec, findings } = inspectAutoscaler(autoscaler({ maxReplicas: 1 }))
    expect(spec).toBe(null)
    expect(findings).toMatchObject([
      {
        message:
          'spec.maxReplicas: Invalid value: 1: must be greater than or equal to `minReplicas`',
      },
    ])
    expect(inspectAutoscaler(autoscaler({ maxReplicas: 'ten' })).spec).toBe(null)
  })
})
