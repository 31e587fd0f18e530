import { expect, it } from 'vitest'
import type { Signal } from '../../src/providers/signal.ts'
import { blindMetrics } from '../../src/simulation/blindMetrics.ts'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { simulateAnalysis } from '../../src/simulation/simulateAnalysis.ts'
import type { JsonObject } from '../../src/units/json.ts'

function said(provider: JsonObject, signal: Signal): readonly string[] {
  const { run } = simulateAnalysis(
    {
      name: 't',
      clusterScope: false,
      metrics: [{ name: 'm', count: 1, successCondition: 'len(result) == 0', provider }],
      args: [],
      dryRun: [],
      measurementRetention: [],
      templates: [],
    },
    {},
    { m: signal },
  )
  if (run === null) throw new Error('no run')
  return blindMetrics({ ...emptyWorld, runs: [run] }).map(({ message }) => message)
}

it('a verdict without data is told, whichever it is', () => {
  expect(said({ prometheus: { address: 'http://p', query: 'q' } }, null)).toEqual([
    'the metric "m" of AnalysisRun t never saw data, and is Successful',
  ])
  expect(said({ newRelic: { query: 'q' } }, null)).toEqual([
    'the metric "m" of AnalysisRun t never saw data, and is Error',
  ])
})

it('a verdict that saw some, or failed for another reason, is not', () => {
  expect(said({ prometheus: { address: 'http://p', query: 'q' } }, 1)).toEqual([])
  expect(said({ prometheus: { address: 'http://p', query: 'q' } }, { error: 'x' })).toEqual([])
  expect(said({ web: { url: 'http://w/' } }, { json: [] })).toEqual([])
})
