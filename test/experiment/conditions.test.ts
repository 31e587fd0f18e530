import { describe, expect, it } from 'vitest'
import { objectionToSpec, progressingAfter } from '../../src/experiment/conditions.ts'
import { at, experiment, running, spec, template, templateStatus } from './given.ts'

describe('the condition Progressing', () => {
  it('notes every change of the pods', () => {
    const before = experiment()
    const after = { ...before, templateStatuses: [templateStatus('canary')] }
    expect(progressingAfter(before, after, at(3), at(3))).toEqual({
      status: 'True',
      reason: 'ReplicaSetUpdated',
      message: 'Experiment "exp" is progressing.',
      lastUpdateTime: at(3),
      lastTransitionTime: at(3),
    })
    const later = { ...after, templateStatuses: [templateStatus('canary', { replicas: 2 })] }
    expect(progressingAfter(running(), later, at(9), at(9))).toMatchObject({
      lastUpdateTime: at(9),
      lastTransitionTime: at(0),
    })
  })

  it('stays as it is while the experiment is running', () => {
    const before = running()
    expect(progressingAfter(before, before, at(9), at(9))).toBe(before.progressing)
  })

  it('says when the experiment is running, until its duration is over', () => {
    const before = { ...running({ duration: '10s' }), progressing: null }
    expect(progressingAfter(before, before, at(9), at(9))?.reason).toBe('NewReplicaSetAvailable')
    expect(progressingAfter(before, before, at(10), at(10))).toBeNull()
  })

  it('turns False when the experiment is Successful', () => {
    const before = running()
    const after = { ...before, phase: 'Successful' as const }
    expect(progressingAfter(before, after, at(9), at(9))).toMatchObject({
      status: 'False',
      reason: 'ExperimentCompleted',
      lastTransitionTime: at(9),
    })
  })
})

it.each([
  [spec(), ''],
  [
    spec({ templates: [template('a', { minReadySeconds: 601 })] }),
    'MinReadySeconds cannot be longer than ProgressDeadlineSeconds. Check template index 0',
  ],
  [spec({ templates: [template('')] }), 'Experiment exp has empty template name at index 0'],
  [
    spec({ templates: [template('a'), template('a')] }),
    "Experiment exp has repeated template name 'a' in templates",
  ],
])('holds against a spec what the controller does (%#)', (one, objection) => {
  expect(objectionToSpec('exp', one)).toBe(objection)
})
