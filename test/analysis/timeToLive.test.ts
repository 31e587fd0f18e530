import { expect, it } from 'vitest'
import type { AnalysisPhase } from '../../src/analysis/phase.ts'
import { deletionOf, isExpired } from '../../src/analysis/timeToLive.ts'
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

const life = { ttlStrategy, phase: 'Failed', completedAt: at(30) } as const

it('deletes it at the first pass that comes when its time is over', () => {
  // Granted are 10 s, so that 41 s is the first second; passes come every 900 s anyway.
  expect(deletionOf(life, [], at(3600))).toBe(at(900))
  expect(deletionOf(life, [at(20), at(40)], at(3600))).toBe(at(900))
  expect(deletionOf(life, [at(60), at(41)], at(3600))).toBe(at(41))
  expect(deletionOf({ ...life, completedAt: at(890) }, [], at(3600))).toBe(at(1800))
})

it('deletes a run in a pass of its end at the earliest', () => {
  const at30 = { ...life, ttlStrategy: { ...ttlStrategy, secondsAfterFailure: -1 } }
  expect(deletionOf(at30, [at(30)], at(3600))).toBe(at(900))
  expect(deletionOf(at30, [instant(30_001)], at(3600))).toBe(30_001)
  expect(deletionOf({ ...at30, completedAt: at(900) }, [], at(3600))).toBe(at(1800))
  expect(deletionOf(life, [], at(900))).toBe(at(900))
})

it('deletes none whose strategy grants nothing to its end, and none without an end', () => {
  const nothing = {
    secondsAfterCompletion: null,
    secondsAfterFailure: null,
    secondsAfterSuccess: 5,
  }
  expect(deletionOf({ ...life, ttlStrategy: nothing }, [at(60)], at(3600))).toBeNull()
  expect(deletionOf({ ...life, completedAt: null }, [at(60)], at(3600))).toBeNull()
})

it('deletes none that is kept, or whose end is not reached', () => {
  expect(deletionOf(life, [], at(899))).toBeNull()
  expect(deletionOf({ ...life, ttlStrategy: null }, [at(60)], at(3600))).toBeNull()
  expect(deletionOf({ ...life, phase: 'Running' }, [at(60)], at(3600))).toBeNull()
})
