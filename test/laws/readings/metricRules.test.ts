import { expect, it } from 'vitest'
import {
  countLimitOf,
  isQuick,
  isWritten,
  limitOf,
  spanOf,
} from '../../../src/laws/readings/metricRules.ts'

it('reads a limit as a number or a text, or takes its default', () => {
  expect(limitOf({ failureLimit: '2' }, 'failureLimit', 0)).toBe(2)
  expect(limitOf({ failureLimit: 0 }, 'failureLimit', 4)).toBe(0)
  expect(limitOf({}, 'consecutiveErrorLimit', 4)).toBe(4)
})

it('measures once without an interval, and for ever with nothing but one', () => {
  expect(countLimitOf({})).toBe(1)
  expect(countLimitOf({ interval: '10s' })).toBeNull()
  expect(countLimitOf({ interval: '10s', count: 3 })).toBe(3)
})

it('reads spans of one unit', () => {
  expect(['10s', '2m', '1h', '1m30s', ''].map(spanOf)).toEqual([
    10_000,
    120_000,
    3_600_000,
    null,
    null,
  ])
  expect([isWritten('1s'), isWritten(''), isWritten(undefined)]).toEqual([true, false, false])
})

it('knows whose measurements take no time', () => {
  expect(isQuick({ provider: { web: { url: 'http://x' } } })).toBe(true)
  expect(isQuick({ provider: { job: {} } })).toBe(false)
})
