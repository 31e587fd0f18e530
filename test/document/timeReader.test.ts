import { expect, it } from 'vitest'
import { timeReader } from '../../src/document/timeReader.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import { instant, start } from '../../src/units/time.ts'

function reader(from = start) {
  const found: Diagnostic[] = []
  return { timeIn: timeReader(from, (one) => found.push(one)), found }
}

it('a stored time is counted from an instant, in whole seconds', () => {
  const { timeIn, found } = reader(instant(60_000))
  expect(timeIn({ at: '2026-01-01T00:00:20.75Z' }, 'at', 'at')).toBe(-40_000)
  expect(timeIn({ at: '2026-01-01T01:01:00+01:00' }, 'at', 'at')).toBe(0)
  expect(found).toEqual([])
})

it('a time that is absent is none, and nobody minds', () => {
  const { timeIn, found } = reader()
  expect([timeIn({}, 'at', 'at'), timeIn({ at: null }, 'at', 'at'), found]).toEqual([
    null,
    null,
    [],
  ])
})

it('what is no time is told, with its place', () => {
  const { timeIn, found } = reader()
  expect(timeIn({ at: 'yesterday' }, 'at', 'status.at')).toBeNull()
  expect(timeIn({ at: 5 }, 'at', 'status.other')).toBeNull()
  expect(found.map(({ code, path, message }) => [code, path, message])).toEqual([
    ['live-time', 'status.at', '"yesterday" is no time'],
    ['live-time', 'status.other', '5 is no time'],
  ])
})
