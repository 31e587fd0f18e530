import { describe, expect, it } from 'vitest'
import { readAnalysisRun } from '../../src/manifest/readAnalysisRun.ts'
import { parseAnalysisRun } from '../../src/yaml/index.ts'
import { analysisRun } from './given.ts'

const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'keys' },
  stringData: { token: 'abc' },
}

describe('an AnalysisRun without a Rollout', () => {
  it('is read with the Secrets around it', () => {
    const valueFrom = { secretKeyRef: { name: 'keys', key: 'token' } }
    const object = analysisRun('smoke', {
      args: [{ name: 'token', valueFrom }],
      dryRun: [{ metricName: 'smoke' }],
      measurementRetention: [{ metricName: 'smoke', limit: 3 }],
      ttlStrategy: { secondsAfterCompletion: 60 },
      terminate: true,
    })
    const { analysisRun: read, diagnostics } = readAnalysisRun([object, secret])
    expect(diagnostics).toEqual([])
    expect(read).toMatchObject({
      name: 'smoke',
      namespace: 'default',
      uid: 'smoke',
      terminate: true,
      ttlStrategy: { secondsAfterCompletion: 60, secondsAfterFailure: null },
      spec: {
        args: [{ name: 'token', value: null, valueFrom }],
        dryRun: [{ metricName: 'smoke' }],
        measurementRetention: [{ metricName: 'smoke', limit: 3 }],
      },
      secrets: { keys: { token: 'abc' } },
    })
  })

  it('has its Jobs named after its uid', () => {
    const object = { ...analysisRun('smoke'), metadata: { name: 'smoke', uid: 'abc-1' } }
    expect(readAnalysisRun([object]).analysisRun?.uid).toBe('abc-1')
  })

  it('is warned of where it would end before it measures, and refused where it is malformed', () => {
    const { analysisRun: read, diagnostics } = readAnalysisRun([
      analysisRun('smoke', { args: [{ name: 'open' }] }),
    ])
    expect(read).not.toBeNull()
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'analysis-ends-at-once warning',
    ])
    const text = `apiVersion: argoproj.io/v1alpha1
kind: AnalysisRun
metadata: { name: smoke }
spec:
  metrics:
    - nam: smoke
      provider: { web: { url: 'http://x' } }
`
    const wrong = parseAnalysisRun([{ name: 'smoke.yaml', text }])
    expect(wrong.analysisRun).toBeNull()
    expect(wrong.diagnostics.map(({ file, line, code }) => [file, line, code])).toContainEqual([
      'smoke.yaml',
      6,
      'unknown-field',
    ])
  })
})
