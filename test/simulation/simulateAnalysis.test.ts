import { expect, it } from 'vitest'
import type { AnalysisTemplate } from '../../src/analysis/template.ts'
import { simulateAnalysis } from '../../src/simulation/simulateAnalysis.ts'
import { instant } from '../../src/units/time.ts'

const template: AnalysisTemplate = {
  name: 'success-rate',
  clusterScope: false,
  metrics: [
    {
      name: 'success-rate',
      interval: '5s',
      failureLimit: 1,
      successCondition: 'result >= {{args.least}}',
      provider: { web: { url: 'http://metrics/' } },
    },
  ],
  args: [{ name: 'least', value: null, valueFrom: null }],
  dryRun: [],
  measurementRetention: [],
  templates: [],
}

it('says that a run fails at the second bad measurement, and which one that was', () => {
  const series = {
    'success-rate': [
      ['0s', 0.99],
      ['4s', 0.5],
    ],
  } as const
  const verdict = simulateAnalysis(template, { least: '0.95' }, series)
  expect(verdict.run?.phase).toBe('Failed')
  expect(verdict.run?.message).toBe(
    'Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
  )
  expect(verdict.endedAt).toBe(instant(10_000))
  expect(verdict.decidedBy).toMatchObject({ metric: 'success-rate', number: 3 })
})

it('lets a healthy run without a count go on until somebody stops it', () => {
  const verdict = simulateAnalysis(
    template,
    { least: '0.95' },
    { 'success-rate': 1 },
    { terminateAt: '20s', until: '1m' },
  )
  expect(verdict.run).toMatchObject({ phase: 'Successful', message: 'Run Terminated' })
  expect(verdict.run?.metricResults[0]?.count).toBe(4)
})

it('makes no run of a template whose argument nobody gives', () => {
  const verdict = simulateAnalysis(template, {}, {})
  expect(verdict).toMatchObject({ run: null, error: 'args.least was not resolved' })
})

it('counts measurements without a series as errors, and gives up after the fifth in a row', () => {
  const verdict = simulateAnalysis(template, { least: '0.95' }, {})
  expect(verdict.run?.phase).toBe('Error')
  expect(verdict.endedAt).toBe(instant(40_000))
})

it('says since when a run measures without end', () => {
  const [metric] = template.metrics
  const spinning = { ...template, metrics: [{ ...metric, name: 'success-rate', interval: '0s' }] }
  const verdict = simulateAnalysis(spinning, { least: '0.95' }, { 'success-rate': 0.99 })
  expect(verdict).toMatchObject({ run: { phase: 'Running' }, spinsAt: 0, endedAt: null })
  const once = simulateAnalysis(template, { least: '0.95' }, { 'success-rate': 0.99 })
  expect(once.spinsAt).toBeNull()
})
