import { describe, expect, it } from 'vitest'
import {
  firstWake,
  marked,
  notYet,
  retryAt,
  withFailure,
  withoutFailure,
  withWake,
} from '../../src/simulation/wakes.ts'
import type { FailedTurns } from '../../src/timeline/world.ts'
import { at } from './given.ts'

const a = { kind: 'AnalysisRun', name: 'a' }
const b = { kind: 'AnalysisRun', name: 'b' }

describe('only the earliest wake-up of an object', () => {
  it('is remembered', () => {
    const first = withWake([], 'AnalysisRun', 'a', at(9))
    expect(withWake(first, 'AnalysisRun', 'a', at(10))).toBe(first)
    expect(withWake(first, 'AnalysisRun', 'a', at(8))).toEqual([{ ...a, at: at(8) }])
    expect(withWake(first, 'AnalysisRun', 'b', at(10))).toHaveLength(2)
    expect(withWake(first, 'Experiment', 'a', at(8))).toHaveLength(2)
    expect(first).toEqual([{ ...a, at: at(9) }])
  })

  it('is kept until it fires', () => {
    const wakes = [
      { ...a, at: at(5) },
      { ...b, at: at(6) },
    ]
    expect(notYet(wakes, at(4))).toBe(wakes)
    expect(notYet(wakes, at(5))).toEqual([{ ...b, at: at(6) }])
    expect(notYet(wakes, at(6))).toEqual([])
    expect([firstWake(wakes), firstWake([])]).toEqual([at(5), null])
  })
})

it('a list has an object once, and is the very list where nothing changes', () => {
  const keys = marked([], 'AnalysisRun', 'a', true)
  expect(keys).toEqual([a])
  expect(marked(keys, 'AnalysisRun', 'a', true)).toBe(keys)
  expect(marked(keys, 'AnalysisRun', 'b', false)).toBe(keys)
  expect(marked(keys, 'AnalysisRun', 'b', true)).toEqual([a, b])
  expect(marked(keys, 'AnalysisRun', 'a', false)).toEqual([])
})

describe('an object whose turns fail', () => {
  it('is tried again after 1, 1, 2, 4, 8, 10 … seconds', () => {
    let failures: readonly FailedTurns[] = []
    const delays = Array.from({ length: 8 }, () => {
      failures = withFailure(failures, a)
      return retryAt(failures, a, at(0)) / 1000
    })
    expect(delays).toEqual([1, 1, 2, 4, 8, 10, 10, 10])
  })

  it('begins anew once a turn went well, and does not delay others', () => {
    const failures = withFailure(withFailure(withFailure([], a), a), a)
    const both = withFailure(failures, b)
    expect(both).toEqual([
      { ...a, turns: 3 },
      { ...b, turns: 1 },
    ])
    expect(withoutFailure(both, 'AnalysisRun', 'a')).toEqual([{ ...b, turns: 1 }])
    expect(withoutFailure(failures, 'AnalysisRun', 'b')).toBe(failures)
  })
})
