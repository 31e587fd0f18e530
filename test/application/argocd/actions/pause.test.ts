import { expect, it } from 'vitest'
import { isOffered, ran } from './rollouts.ts'

it('a pause is a field of the spec', () => {
  expect(ran('pause', {})).toEqual({ spec: { paused: true } })
  expect(ran('pause', {}, { paused: true })).toEqual({})
})

it('a pause is offered while an update is under way and not paused', () => {
  expect(isOffered('pause', {})).toBe(true)
  expect(isOffered('pause', { abort: true })).toBe(false)
  expect(isOffered('pause', {}, { paused: true, strategy: { canary: {} } })).toBe(false)
})
