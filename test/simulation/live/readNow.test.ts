import { expect, it } from 'vitest'
import { readNow } from '../../../src/simulation/live/readNow.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'
import { instant } from '../../../src/units/time.ts'

function read(written: unknown) {
  const found: Diagnostic[] = []
  const now = readNow(written, (one) => found.push(one))
  return [now, ...found.map(({ code, message }) => `${code}: ${message}`)]
}

it('a clock says it as a text, a Date or an Instant, and its second counts', () => {
  expect(read('2026-01-01T00:01:00.999Z')).toEqual([60_000])
  expect(read('2026-01-01T01:01:00+01:00')).toEqual([60_000])
  expect(read(new Date('2026-01-01T00:01:00.500Z'))).toEqual([60_000])
  expect(read(instant(60_001))).toEqual([60_000])
})

it('what is no time of a clock is told', () => {
  expect(read(undefined)).toEqual([null, 'live-now: now is missing'])
  expect(read('now')).toEqual([null, 'live-now: "now" is no time of a clock'])
  expect(read(new Date(Number.NaN))).toEqual([
    null,
    'live-now: "an invalid date" is no time of a clock',
  ])
  expect(read(true)).toEqual([null, 'live-now: "true" is no time of a clock'])
  expect(read(Date.parse('2026-01-01'))).toEqual([null, 'live-now: 1767225600000 is no Instant'])
  expect(read(Number.NaN)).toEqual([null, 'live-now: NaN is no Instant'])
})
