import { expect, it } from 'vitest'
import { historyAfter, historyAt, historyOf } from '../../../src/timeline/objects/history.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
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
const { moments } = ran({ canary: { steps: [{ analysis }] } }, [], [template])

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

it('of a world by itself takes the Rollout to be as old as its oldest ReplicaSet', () => {
  const { world } = historyAt(moments, at(64)) ?? unreachable('it has begun')
  expect(historyOf(world)).toMatchObject({ appliedAt: at(0), world })
})

it('goes on from one moment to the next', () => {
  const before = historyAt(moments, at(59))
  const next = moments.find((moment) => moment.at === at(60)) ?? unreachable('a deployment')
  expect(historyAfter(before, next)).toEqual(historyAt(moments, at(60)))
})
