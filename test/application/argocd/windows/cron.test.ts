import { describe, expect, it } from 'vitest'
import { nextTime, parseSchedule } from '../../../../src/application/argocd/windows/cron.ts'
import { instant, parseRfc3339, rfc3339 } from '../../../../src/units/time.ts'

function nextOf(text: string, after: string): string | null {
  const read = parseSchedule(text)
  if (!read.ok) return read.error
  const next = nextTime(read.schedule, parseRfc3339(after) ?? instant(0))
  return next === null ? null : rfc3339(next)
}

describe('a schedule', () => {
  it.each([
    ['0 8 * * *', '2026-01-01T07:59:59Z', '2026-01-01T08:00:00Z'],
    ['0 8 * * *', '2026-01-01T08:00:00Z', '2026-01-02T08:00:00Z'],
    ['*/15 * * * *', '2026-01-01T23:46:00Z', '2026-01-02T00:00:00Z'],
    ['5/20 * * * *', '2026-01-01T00:06:00Z', '2026-01-01T00:25:00Z'],
    ['0 0 * * MON-wed', '2026-01-01T00:00:00Z', '2026-01-05T00:00:00Z'],
    ['0 0 1 jan,MAR ?', '2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'],
    ['0 2 29 2 *', '2026-01-01T00:00:00Z', '2028-02-29T02:00:00Z'],
    ['0 0 13 * 5', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'],
    ['0 0 13 * *', '2026-01-01T00:00:00Z', '2026-01-13T00:00:00Z'],
  ])('%s comes after %s at %s', (text, after, next) => {
    expect(nextOf(text, after)).toBe(next)
  })

  it('that never comes has no next time', () => {
    expect(nextOf('0 0 30 2 *', '2026-01-01T00:00:00Z')).toBeNull()
  })

  it.each([
    ['', 'empty spec string'],
    ['@daily', 'parser does not accept descriptors: @daily'],
    ['* * *', 'expected exactly 5 fields, found 3: [* * *]'],
    ['61 * * * *', 'end of range (61) above maximum (59): 61'],
    ['* * 0 * *', 'beginning of range (0) below minimum (1): 0'],
    ['* 9-5 * * *', 'beginning of range (9) beyond end of range (5): 9-5'],
    ['*/0 * * * *', 'step of range should be a positive number: */0'],
    ['1-2-3 * * * *', 'too many hyphens: 1-2-3'],
    ['1/2/3 * * * *', 'too many slashes: 1/2/3'],
    ['x * * * *', 'failed to parse int from x: strconv.Atoi: parsing "x": invalid syntax'],
  ])('%j cannot be read: %s', (text, error) => {
    expect(parseSchedule(text)).toEqual({ ok: false, error })
  })
})
