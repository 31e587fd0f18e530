import { expect, it } from 'vitest'
import { object, saidOf } from '../objects.ts'

it('an Experiment has a word for every phase but one', () => {
  const phases = ['Pending', 'Running', 'Successful', 'Failed', 'Error', 'Inconclusive']
  const said = phases.map((phase) =>
    saidOf(object('argoproj.io/v1alpha1', 'Experiment', { status: { phase } })),
  )
  expect(said).toEqual([
    'Progressing: Experiment is pending',
    'Progressing: Experiment is running',
    'Healthy: Experiment is successful',
    'Degraded: Experiment has failed',
    'Degraded: Experiment had an error',
    '',
  ])
})

it('an Experiment without a status waits for its controller', () => {
  expect(saidOf(object('argoproj.io/v1alpha1', 'Experiment'))).toContain('not been reconciled.')
})
