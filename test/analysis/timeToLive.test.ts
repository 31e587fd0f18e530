import { expect, it } from 'vitest'
import type { AnalysisPhase } from '../../src/analysis/phase.ts'
import { isExpired } from '../../src/analysis/timeToLive.ts'
import { instant } from '../../src/units/time.ts'
import { at } from './given.ts'

const ttlStrategy = {
  secondsAfterCompletion: 100,
  secondsAfterFailure: 10,
  secondsAfterSuccess: null,
}
const expired = (phase: AnalysisPhase, seconds: number) =>
  isExpired({ ttlStrategy, phase, completedAt: at(0) }, instant(seconds * 1000))

it('deletes a run when more than the granted seconds have passed since it completed', () => {
  expect(expired('Successful', 100.9)).toBe(false)
  expect(expired('Successful', 101)).toBe(true)
})

it('grants a failed run its own time, and an error the general one', () => {
  expect(expired('Failed', 11)).toBe(true)
  expect(expired('Error', 11)).toBe(false)
  expect(expired('Error', 101)).toBe(true)
})

it('keeps a run without a strategy, without an end or that is still running', () => {
  expect(isExpired({ ttlStrategy: null, phase: 'Failed', completedAt: at(0) }, at(999))).toBe(false)
  expect(isExpired({ ttlStrategy, phase: 'Error', completedAt: null }, at(999))).toBe(false)
  expect(expired('Running', 999)).toBe(false)
})
