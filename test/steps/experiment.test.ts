import { expect, it } from 'vitest'
import { experiment } from '../../src/steps/experiment.ts'
import { phases, view } from './views.ts'

const step = {
  templates: [],
  duration: '',
  analyses: [],
  dryRun: [],
  analysisRunMetadata: {},
  scaleDownDelaySeconds: null,
}

it('an experiment is done when it is successful, and by nothing else', () => {
  const ends = (experimentPhase: string | null): boolean =>
    experiment.isComplete(step, { ...view, experimentPhase, analysisPhase: 'Successful' })
  expect(ends('Successful')).toBe(true)
  expect([null, ...phases].filter(ends)).toEqual([])
})
