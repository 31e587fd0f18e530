import { expect, it } from 'vitest'
import type { Measurement } from '../../../src/analysis/measurement.ts'
import type { AnalysisRunState } from '../../../src/analysis/run.ts'
import { startRun } from '../../../src/analysis/run.ts'
import { meetRuns, noRuns, runsMet } from '../../../src/views/picture/runs.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'

const fresh = startRun(
  'check',
  { metrics: [], args: [], dryRun: [], measurementRetention: [] } as never,
  null,
  {},
)

function measured(count: number, kept: readonly Measurement[]): AnalysisRunState {
  const counters = { count, successful: count, failed: 0, inconclusive: 0, error: 0 }
  const result = {
    ...counters,
    name: 'rate',
    phase: 'Running' as const,
    message: '',
    dryRun: false,
    consecutiveError: 0,
    consecutiveSuccess: count,
    measurements: kept,
    metadata: {},
  }
  return { ...fresh, phase: 'Running', startedAt: at(0), metricResults: [result] }
}

function good(second: number): Measurement {
  return {
    phase: 'Successful',
    value: '1',
    message: '',
    startedAt: at(second),
    finishedAt: at(second),
    resumeAt: null,
    metadata: {},
  }
}

it('has every measurement, though the object keeps only the newest ones', () => {
  const runs = noRuns()
  meetRuns(runs, [measured(1, [good(10)])], at(10))
  meetRuns(runs, [measured(2, [good(20)])], at(20))
  meetRuns(runs, [measured(3, [good(30)])], at(30))
  const [run] = runsMet(runs, at(99))
  expect(run?.measurements.map((one) => one.at)).toEqual([at(10), at(20), at(30)])
})

it('goes on to the end of the picture while it has no verdict', () => {
  const runs = noRuns()
  meetRuns(runs, [measured(1, [good(10)])], at(10))
  expect(runsMet(runs, at(99))[0]?.to).toBe(at(99))
  meetRuns(runs, [{ ...measured(1, [good(10)]), phase: 'Failed' }], at(50))
  expect(runsMet(runs, at(99))[0]?.to).toBe(at(50))
})
