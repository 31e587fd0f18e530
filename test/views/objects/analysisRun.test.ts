import { expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { analysisRunInfos } from '../../../src/views/objects/analysisRun.ts'
import { objectsIn } from '../../../src/views/objects/objects.ts'
import { now, object, revision } from './sample.ts'

const viewsOf = (...runs: JsonObject[]) =>
  analysisRunInfos(object('Rollout', 'demo'), objectsIn(runs, 'default'), now)
const run = (name: string, number: number, creationTimestamp: string): JsonObject =>
  object('AnalysisRun', name, { metadata: { ...revision(number), creationTimestamp } })

it('goes by revision downwards, by age, and by name backwards', () => {
  const views = viewsOf(
    run('a', 1, '2026-05-01T11:00:00Z'),
    run('b', 1, '2026-05-01T11:00:00Z'),
    run('c', 1, '2026-05-01T10:00:00Z'),
    run('d', 2, '2026-05-01T11:30:00Z'),
  )
  expect(views.map(({ name }) => name)).toEqual(['d', 'c', 'b', 'a'])
})

it('adds up the measurements of its metrics and lists the jobs among them', () => {
  const measurements = [
    { phase: 'Successful', metadata: { 'job-name': 'j1' }, startedAt: '2026-05-01T11:59:00Z' },
    { phase: 'Running', metadata: { 'job-name': 'j2' } },
    { phase: 'Failed', value: '1' },
  ]
  const metricResults = [
    { name: 'a', successful: 2, failed: 1, measurements },
    { name: 'b', successful: 1, inconclusive: 3, error: 4, dryRun: true },
  ]
  const status = { phase: 'Running', metricResults }
  const [view] = viewsOf(object('AnalysisRun', 'a', { metadata: revision(1), status }))
  expect(view).toMatchObject({ successful: 3, failed: 1, inconclusive: 3, error: 4 })
  expect(view?.jobs).toEqual([
    { name: 'j1', age: 60_000, phase: 'Successful' },
    { name: 'j2', age: 9_223_372_036_854, phase: 'Running' },
  ])
})

it('adds up in 32 bits, as the plugin does', () => {
  const metricResults = [
    { name: 'a', failed: 2147483647 },
    { name: 'b', failed: 2 },
  ]
  const [view] = viewsOf(
    object('AnalysisRun', 'a', { metadata: revision(1), status: { metricResults } }),
  )
  expect(view?.failed).toBe(-2147483647)
})

it('shows the jobs of the first of two results with one name, twice', () => {
  const result = (name: string) => ({
    name: 'm',
    measurements: [{ metadata: { 'job-name': name } }],
  })
  const status = { metricResults: [result('j1'), result('j2')] }
  const [info] = viewsOf(object('AnalysisRun', 'a', { metadata: revision(1), status }))
  expect(info?.jobs.map(({ name }) => name)).toEqual(['j1', 'j1'])
})
