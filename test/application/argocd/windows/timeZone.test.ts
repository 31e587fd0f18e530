import { expect, it } from 'vitest'
import { zoneOffset } from '../../../../src/application/argocd/windows/timeZone.ts'
import { instant, parseRfc3339 } from '../../../../src/units/time.ts'

const hours = (zone: string, at: string) =>
  zoneOffset(zone, parseRfc3339(at) ?? instant(0)) / 3_600_000

it.each([
  ['UTC', 0, 0],
  ['', 0, 0],
  ['Nowhere/Odd', 0, 0],
  ['Europe/Berlin', 1, 2],
  ['America/New_York', -5, -4],
  ['Asia/Kolkata', 5.5, 5.5],
  ['Europe/Dublin', 0, 1],
  ['Australia/Sydney', 11, 10],
  ['Australia/Lord_Howe', 11, 10.5],
  ['Asia/Gaza', 2, 3],
])('the clocks of %j are %d hours ahead in January, %d in July', (zone, january, july) => {
  expect(hours(zone, '2026-01-15T00:00:00Z')).toBe(january)
  expect(hours(zone, '2026-07-15T00:00:00Z')).toBe(july)
})

it('a clock changes on its very second', () => {
  expect(hours('Europe/Berlin', '2026-03-29T00:59:59Z')).toBe(1)
  expect(hours('Europe/Berlin', '2026-03-29T01:00:00Z')).toBe(2)
  expect(hours('America/New_York', '2026-11-01T05:59:59Z')).toBe(-4)
  expect(hours('America/New_York', '2026-11-01T06:00:00Z')).toBe(-5)
})
