import { expect, it } from 'vitest'
import { analysisRunSignals } from '../../../src/questions/standalone/analysisRunSignals.ts'
import { simulateAnalysisRun } from '../../../src/simulation/simulateAnalysisRun.ts'
import { parseAnalysisRun } from '../../../src/yaml/index.ts'
import { analysisRun } from './given.ts'

const reading = parseAnalysisRun(analysisRun)

it.each([
  ['good', 'Successful', 60_000],
  ['bad', 'Failed', 0],
] as const)('makes a run %s by its own condition, arguments put in', (release, phase, endedAt) => {
  const verdict = simulateAnalysisRun(reading, analysisRunSignals(reading, release))
  expect([verdict.run?.phase, verdict.endedAt]).toEqual([phase, endedAt])
  expect(verdict.diagnostics).toEqual([])
})

it('has nothing for a reading without a run', () => {
  expect(analysisRunSignals(parseAnalysisRun(''), 'good')).toEqual({})
})
