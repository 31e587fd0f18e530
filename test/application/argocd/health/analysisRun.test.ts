import { expect, it } from 'vitest'
import { object, saidOf } from '../objects.ts'

const run = (status: Readonly<Record<string, string>>) =>
  saidOf(object('argoproj.io/v1alpha1', 'AnalysisRun', { status }))

it('an inconclusive AnalysisRun is Unknown, which is worse than a failed one', () => {
  expect(run({ phase: 'Inconclusive' })).toBe('Unknown: Analysis run was inconclusive')
  expect(run({ phase: 'Failed' })).toBe('Degraded: Analysis run failed')
})

it('an AnalysisRun that has ended says what its controller said', () => {
  expect(run({ phase: 'Error', message: 'why' })).toBe('Degraded: why')
  expect(run({ phase: 'Running', message: 'why' })).toBe('Progressing: Analysis run is running')
})

it('an AnalysisRun of an unknown phase is nothing at all', () => {
  expect([run({ phase: 'Odd' }), run({ phase: 'toString' }), run({})]).toEqual(['', '', ''])
})

it('an AnalysisRun without a status waits for its controller', () => {
  expect(saidOf(object('argoproj.io/v1alpha1', 'AnalysisRun'))).toContain('not been reconciled.')
})
