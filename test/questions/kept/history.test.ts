import { expect, it } from 'vitest'
import { keptRuns } from '../../../src/questions/kept/history.ts'
import { planFrom, prometheus, templateOf } from '../given.ts'
import { viewAt } from './world.ts'

const plan = planFrom(
  '{ canary: { steps: [{ setWeight: 50 }, { analysis: { templates: [{ templateName: check }] } }] } }',
  4,
  templateOf('check', `successCondition: 'result[0] > 0.9', ${prometheus}`),
)

it('names the limit of the runs that are kept, by how they ended', () => {
  expect(keptRuns(viewAt(plan, 300, { metrics: { check: 1 } }))).toMatchObject([
    { kind: 'AnalysisRun', keptBy: 'successfulRunHistoryLimit', pods: 0 },
  ])
  expect(keptRuns(viewAt(plan, 300, { metrics: { check: 0 } }))).toMatchObject([
    { kind: 'AnalysisRun', keptBy: 'unsuccessfulRunHistoryLimit' },
  ])
})

it('is not about runs that go on', () => {
  expect(keptRuns(viewAt(plan, 61, { metrics: { check: 1 } }))).toEqual([])
})
