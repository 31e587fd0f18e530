import { expect, it } from 'vitest'
import { isPhaseCompleted } from '../../../../src/application/argocd/operation/phase.ts'

it('an operation has completed when it has succeeded, failed, or broken', () => {
  const phases = ['Running', 'Terminating', 'Succeeded', 'Failed', 'Error'] as const
  expect(phases.map(isPhaseCompleted)).toEqual([false, false, true, true, true])
})
