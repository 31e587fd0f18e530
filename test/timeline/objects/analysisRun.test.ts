import { expect, it } from 'vitest'
import { emptyResult } from '../../../src/analysis/measurement.ts'
import { startRun } from '../../../src/analysis/run.ts'
import { analysisRunJson } from '../../../src/timeline/objects/analysisRun.ts'
import { at } from './sampleWorld.ts'

const owner = { apiVersion: 'v1', kind: 'Rollout', name: 'demo', namespace: 'default' }
const spec = { metrics: [{ name: 'm' }], args: [], dryRun: [], measurementRetention: [] }
const known = {
  name: 'a',
  createdAt: at(50),
  phase: 'Running' as const,
  message: '',
  labels: {},
  annotations: {},
  spec,
  terminate: false,
}
const measurement = {
  phase: 'Failed' as const,
  value: '1',
  message: '',
  startedAt: at(50),
  finishedAt: null,
  resumeAt: null,
  metadata: { 'job-name': 'j' },
}

it('stores its counters and measurements as Go does: without what is empty', () => {
  const result = { ...emptyResult('m', false), failed: 1, count: 1, measurements: [measurement] }
  const state = { ...startRun('a', spec, null, {}), startedAt: at(50), metricResults: [result] }
  const object = analysisRunJson(known, state, owner)
  expect(object.spec).toEqual({ metrics: [{ name: 'm' }] })
  expect(object.status).toEqual({
    phase: 'Running',
    startedAt: '2026-01-01T00:00:50Z',
    metricResults: [
      {
        name: 'm',
        phase: 'Running',
        count: 1,
        failed: 1,
        measurements: [
          {
            phase: 'Failed',
            value: '1',
            startedAt: '2026-01-01T00:00:50Z',
            metadata: { 'job-name': 'j' },
          },
        ],
      },
    ],
    runSummary: {},
    dryRunSummary: {},
  })
})

it('has the phase that its owner knows where nobody plays it', () => {
  const object = analysisRunJson({ ...known, terminate: true }, null, owner)
  expect(object).toMatchObject({ spec: { terminate: true }, status: { phase: 'Running' } })
})
