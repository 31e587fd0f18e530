import { expect, it } from 'vitest'
import { emptyResult } from '../../../src/analysis/measurement.ts'
import { startRun } from '../../../src/analysis/run.ts'
import { analysisRunInfos } from '../../../src/views/simulated/analysisRun.ts'
import { at } from './sampleWorld.ts'

const known = (name: string, revision: number, second: number) => ({
  name,
  revision,
  phase: 'Running' as const,
  createdAt: at(second),
})
const spec = { metrics: [], args: [], dryRun: [], measurementRetention: [] }
const measurement = {
  phase: 'Failed' as const,
  value: '',
  message: '',
  startedAt: at(50),
  finishedAt: null,
  resumeAt: null,
  metadata: { 'job-name': 'j' },
}

it('goes by revision downwards, by age, and by name backwards', () => {
  const runs = [known('a', 1, 5), known('b', 1, 5), known('c', 1, 0), known('d', 2, 9)]
  const views = analysisRunInfos(runs, [], at(10))
  expect(views.map(({ name }) => name)).toEqual(['d', 'c', 'b', 'a'])
  expect(views.at(-1)?.age).toBe(5000)
})

it('adds up what the metrics measured, and lists the jobs', () => {
  const metricResults = [
    { ...emptyResult('m', false), successful: 2, error: 1, measurements: [measurement] },
    { ...emptyResult('n', true), successful: 1, failed: 3, inconclusive: 4 },
  ]
  const run = { ...startRun('a', spec, null, {}), metricResults }
  expect(analysisRunInfos([known('a', 1, 0)], [run], at(60))[0]).toMatchObject({
    successful: 3,
    failed: 3,
    inconclusive: 4,
    error: 1,
    jobs: [{ name: 'j', age: 10_000, phase: 'Failed' }],
  })
})
