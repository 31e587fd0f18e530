import { expect, it } from 'vitest'
import { reportText } from '../../../src/questions/report/reportText.ts'
import { analysisRunReport } from '../../../src/questions/standalone/analysisRunReport.ts'
import type { AnalysisOptions } from '../../../src/simulation/simulateAnalysis.ts'
import { simulateAnalysisRun } from '../../../src/simulation/simulateAnalysisRun.ts'
import { parseAnalysisRun } from '../../../src/yaml/index.ts'
import { analysisRun } from './given.ts'

function told(rate: number, text = analysisRun, options: AnalysisOptions = {}): string {
  return reportText(
    analysisRunReport(simulateAnalysisRun(parseAnalysisRun(text), { rate }, options)),
  )
}

it('says how it ended, which measurement decided, and what was found', () => {
  expect(told(0.5)).toBe(`The AnalysisRun rate: Failed
============================

rate is Failed, and over 0s after its creation: Metric "rate" assessed Failed
due to failed (1) > failureLimit (0).
Measurement 1 of rate decided.

metric  phase   Successful  Failed  Inconclusive  Error
rate    Failed           0       1             0      0

Measurements of rate
time  phase   value  message
  0s  Failed  [0.5]
`)
})

it('says that nothing decided where it was stopped', () => {
  const text = told(0.95, analysisRun, { terminateAt: '40s' })
  expect(text).toContain('rate is Successful, and over 40s after its creation: Run Terminated.')
  expect(text).not.toContain('decided')
})

it('shows the last ten measurements of a run that goes on', () => {
  const text = told(0.95, analysisRun.replace('      count: 3\n', ''), { until: '10m' })
  expect(text).toContain('rate is Running, and not over.')
  expect(text).toContain('Measurements of rate, the last 10 of 21')
})

it('says when one with a time to live is deleted', () => {
  const spec = 'spec:\n  ttlStrategy: { secondsAfterCompletion: 600 }\n'
  expect(told(0.95, analysisRun.replace('spec:\n', spec))).toContain('It is deleted after')
})

it('says that none was played', () => {
  expect(told(1, '')).toContain('No AnalysisRun was played')
})
