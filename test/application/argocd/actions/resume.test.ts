import { expect, it } from 'vitest'
import { isOffered, ran } from './rollouts.ts'

const pauseConditions = [{ reason: 'CanaryPauseStep' }]

it('resuming takes away the pause of a step and of a person', () => {
  expect(ran('resume', { pauseConditions }, { paused: true })).toEqual({
    status: { pauseConditions: null },
    spec: { paused: false },
  })
  expect(ran('resume', {})).toEqual({})
  expect(ran('resume', null)).toContain("with key 'pauseConditions'")
})

it('resuming is not offered for a person’s pause while the controller has a list of its own', () => {
  expect(isOffered('resume', {}, { paused: true })).toBe(true)
  expect(isOffered('resume', { pauseConditions: [] }, { paused: true })).toBe(false)
  expect(isOffered('resume', { pauseConditions })).toBe(true)
})
