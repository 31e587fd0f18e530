import { expect, it } from 'vitest'
import { formatLayout, parseLayout, utc } from '../../src/expr/layout.ts'

const read = (layout: string, text: string): string => {
  const found = parseLayout(layout, text, utc)
  return 'error' in found ? found.error : formatLayout(found, '2006-01-02T15:04:05.999Z07:00')
}

it.each([
  ['2006-01-02', '2024-01-15', '2024-01-15T00:00:00Z'],
  ['2006-01-02T15:04:05Z07:00', '2024-01-15T10:20:30+02:00', '2024-01-15T10:20:30+02:00'],
  ['2006-01-02 15:04:05', '2024-01-15 10:20:30.5', '2024-01-15T10:20:30.5Z'],
  ['01/02/2006 3:04 PM', '01/15/2024 3:04 PM', '2024-01-15T15:04:00Z'],
  ['Mon, 02 Jan 2006 15:04:05 MST', 'Mon, 15 Jan 2024 10:20:30 UTC', '2024-01-15T10:20:30Z'],
  ['2006-002', '2024-060', '2024-02-29T00:00:00Z'],
  ['2006-01-02', '2024-02-30', 'parsing time "2024-02-30": day out of range'],
  ['2006-01-02', '2024-13-01', 'parsing time "2024-13-01": month out of range'],
  ['2006-01-02', 'x', 'parsing time "x" as "2006-01-02": cannot parse "x" as "2006"'],
  ['2006-01-02', '2024-01-15x', 'parsing time "2024-01-15x": extra text: "x"'],
])('in %s, %s is %s', (layout, text, expected) => {
  expect(read(layout, text)).toBe(expected)
})

it('a time is written as the layout would have the reference time', () => {
  const time = parseLayout('2006-01-02 15:04:05', '2024-01-05 03:04:09', utc)
  if ('error' in time) throw new Error(time.error)
  expect(formatLayout(time, 'Monday, January _2, 06 3:04PM -0700')).toBe(
    'Friday, January  5, 24 3:04AM +0000',
  )
})
