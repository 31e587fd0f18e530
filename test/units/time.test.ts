import { describe, expect, it } from 'vitest'
import {
  after,
  between,
  duration,
  EPOCH,
  earliest,
  instant,
  nextWholeSecond,
  parseRfc3339,
  rfc3339,
  seconds,
  start,
  wholeSecond,
} from '../../src/units/time.ts'

const DAY = 86_400_000

describe('an instant as Kubernetes writes it', () => {
  it('begins with 2026', () => {
    expect(rfc3339(start)).toBe('2026-01-01T00:00:00Z')
    expect(EPOCH).toBe(Date.UTC(2026, 0, 1))
  })

  it('agrees with the calendar of the host, through leap years and centuries', () => {
    for (let day = -400_000; day < 400_000; day += 373) {
      const at = instant(day * DAY + 12_345_000)
      const text = new Date(EPOCH + at).toISOString().replace('.000Z', 'Z')
      if (!text.startsWith('+') && !text.startsWith('-')) expect(rfc3339(at)).toBe(text)
    }
  })

  it('cuts off what is less than a second', () => {
    expect(rfc3339(instant(1999))).toBe('2026-01-01T00:00:01Z')
  })
})

describe('a text of RFC 3339', () => {
  it.each([
    ['2026-01-01T00:00:30Z', 30_000],
    ['2026-01-01t00:00:00.250z', 250],
    ['2026-01-01T02:00:00+02:00', 0],
    ['2025-12-31T19:00:00-05:00', 0],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29) - EPOCH],
  ])('%s is read', (text, milliseconds) => {
    expect(parseRfc3339(text)).toBe(milliseconds)
  })

  it.each([
    'yesterday',
    '2026-13-01T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01 00:00:00',
  ])('%s is none', (text) => {
    expect(parseRfc3339(text)).toBeNull()
  })

  it('comes back as it was written', () => {
    for (const at of [0, 59_000, 31 * DAY, -DAY, 366 * DAY]) {
      expect(parseRfc3339(rfc3339(instant(at)))).toBe(at)
    }
  })
})

it('counts from one instant to another', () => {
  expect(after(instant(1000), seconds(2))).toBe(3000)
  expect(between(instant(1000), instant(4000))).toBe(duration(3000))
})

it('cuts to whole seconds, and finds the next one', () => {
  expect([wholeSecond(instant(1999)), wholeSecond(instant(2000))]).toEqual([1000, 2000])
  expect([nextWholeSecond(instant(1001)), nextWholeSecond(instant(2000))]).toEqual([2000, 2000])
})

it('takes never for later than any wake-up', () => {
  expect(earliest(null, instant(5))).toBe(5)
  expect(earliest(instant(5), null)).toBe(5)
  expect(earliest(instant(7), instant(5))).toBe(5)
  expect(earliest(null, null)).toBeNull()
})
