import { expect, it } from 'vitest'
import { isOffered, ran } from './rollouts.ts'

const legacy = { observedGeneration: 'abc' }
const blueGreen = { strategy: { blueGreen: {} } }

it('a full promotion is asked for in the status', () => {
  expect(ran('promote-full', {})).toEqual({ status: { promoteFull: true } })
  expect(ran('promote-full', { promoteFull: true })).toEqual({})
  expect(ran('promote-full', null)).toEqual({})
})

it('an old controller is told by the number of the step', () => {
  expect(ran('promote-full', { ...legacy, abort: true })).toEqual({
    status: { abort: null, currentStepIndex: 2 },
  })
  expect(ran('promote-full', legacy, { strategy: { canary: {} } })).toEqual({})
  expect(ran('promote-full', legacy, blueGreen)).toContain('<string>:6: attempt to index')
})

it('a full promotion is offered of an update, by old controllers of a canary only', () => {
  expect(isOffered('promote-full', {}, blueGreen)).toBe(true)
  expect(isOffered('promote-full', legacy, blueGreen)).toBe(false)
  expect(isOffered('promote-full', { stableRS: 'b' })).toBe(false)
})
