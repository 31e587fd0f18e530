import { expect, it } from 'vitest'
import { type AnalysisPhase, isCompleted, isWorse } from '../../src/analysis/phase.ts'

it('is completed once it is a verdict', () => {
  const phases: AnalysisPhase[] = ['', 'Pending', 'Running', 'Successful', 'Failed', 'Error']
  expect(phases.filter(isCompleted)).toEqual(['Successful', 'Failed', 'Error'])
  expect(isCompleted('Inconclusive')).toBe(true)
})

it('gets worse from Successful to Failed, and an equal one is not worse', () => {
  const order: AnalysisPhase[] = [
    'Successful',
    'Running',
    'Pending',
    'Inconclusive',
    'Error',
    'Failed',
  ]
  for (const [i, a] of order.entries()) {
    for (const [j, b] of order.entries()) expect(isWorse(a, b)).toBe(j > i)
  }
})
