import { expect, it } from 'vitest'
import { isOffered, ran } from './rollouts.ts'

it('skipping moves to the next step and ends the pause', () => {
  expect(ran('skip-current-step', { pauseConditions: [{}] })).toEqual({
    status: { pauseConditions: null, currentStepIndex: 1 },
  })
  expect(ran('skip-current-step', { currentStepIndex: 2 })).toEqual({})
  expect(ran('skip-current-step', null)).toEqual({})
})

it('skipping is offered without a current step, and breaks', () => {
  expect(isOffered('skip-current-step', { currentStepIndex: null })).toBe(true)
  expect(ran('skip-current-step', { currentStepIndex: null })).toBe(
    '<string>:2: attempt to compare nil with number',
  )
  expect(isOffered('skip-current-step', { currentStepIndex: 2 })).toBe(false)
})
