import { expect, it } from 'vitest'
import { analysis } from '../../src/steps/analysis.ts'
import { drawnOf, phases, view } from './views.ts'

const step = {
  templates: [],
  args: [],
  dryRun: [],
  measurementRetention: [],
  analysisRunMetadata: null,
}

it('an analysis is done when its run is successful, and by nothing else', () => {
  const ends = (analysisPhase: string | null): boolean =>
    analysis.isComplete(step, { ...view, analysisPhase, experimentPhase: 'Successful' })
  expect(ends('Successful')).toBe(true)
  expect([null, ...phases].filter(ends)).toEqual([])
})

it('an analysis is drawn of the template that there is', () => {
  expect(drawnOf('analysis')).toEqual([[{ templates: [{ templateName: 'success-rate' }] }]])
})
