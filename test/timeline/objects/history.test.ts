import { expect, it } from 'vitest'
import { historyAt } from '../../../src/views/simulated/history.ts'
import { ran } from './sample.ts'
import { at } from './sampleWorld.ts'

const template = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name: 't' },
  spec: {
    metrics: [{ name: 'm', count: 1, provider: { prometheus: { query: 'q', address: 'a' } } }],
  },
}
const analysis = { templates: [{ templateName: 't' }] }
const moments = ran({ canary: { steps: [{ analysis }] } }, [], [template])

it('is that of the last moment before an instant', () => {
  expect(historyAt(moments, at(-1))).toBe(null)
  expect(historyAt(moments, at(64))?.world.at).toBe(at(60))
})

it('remembers when the Rollout was applied', () => {
  expect(historyAt(moments, at(60))?.appliedAt).toBe(at(0))
})

it('remembers when an AnalysisRun was created', () => {
  const createdAt = historyAt(moments, at(600))?.runsCreatedAt
  expect([...(createdAt ?? [])]).toEqual([['demo-v2-2-0', at(60)]])
})
