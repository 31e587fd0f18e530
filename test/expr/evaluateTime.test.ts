import { expect, it } from 'vitest'
import { evaluateTime } from '../../src/expr/evaluateTime.ts'
import { start } from '../../src/units/time.ts'

it('an expression gives a time, counted from now', () => {
  const ago = evaluateTime('now() - duration("1h")', start)
  const now = evaluateTime('now()', start)
  if (!ago.ok || !now.ok) throw new Error('no time')
  expect(now.time.nanoseconds - ago.time.nanoseconds).toBe(3_600_000_000_000n)
})

it.each([
  ['now', 'expected time.Time, but got <nil>'],
  ['"2026-01-01"', 'expected time.Time, but got string'],
  ['result', 'unknown name result'],
  ['asInt("1")', 'unknown name asInt'],
  ['', 'unexpected token EOF'],
])('%j gives none', (text, error) => {
  expect(evaluateTime(text, start)).toMatchObject({ ok: false, error })
})
