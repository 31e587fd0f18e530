import { expect, it } from 'vitest'
import { copyResult, count, emptyResult } from '../../src/analysis/measurement.ts'
import type { AnalysisPhase } from '../../src/analysis/phase.ts'

const none = emptyResult('m', false)

function counted(before: typeof none, phase: AnalysisPhase): typeof none {
  const next = copyResult(before)
  count(next, phase)
  return next
}

it('counts a success towards count and in a row', () => {
  const twice = counted(counted(none, 'Successful'), 'Successful')
  expect(twice).toMatchObject({ count: 2, successful: 2, consecutiveSuccess: 2 })
})

it('does not count an error towards count, and the next success ends its row', () => {
  const error = counted(counted(none, 'Error'), 'Error')
  expect(error).toMatchObject({ count: 0, error: 2, consecutiveError: 2 })
  expect(counted(error, 'Successful')).toMatchObject({ count: 1, error: 2, consecutiveError: 0 })
})

it('ends a row of successes with a failure or an inconclusive measurement', () => {
  const row = counted(none, 'Successful')
  expect(counted(row, 'Failed')).toMatchObject({ count: 2, failed: 1, consecutiveSuccess: 0 })
  expect(counted(row, 'Inconclusive')).toMatchObject({
    count: 2,
    inconclusive: 1,
    consecutiveSuccess: 0,
  })
})

it('does not count what is still running', () => {
  expect(counted(none, 'Running')).toEqual(none)
})
