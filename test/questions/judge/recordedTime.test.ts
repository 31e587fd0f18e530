import { expect, it } from 'vitest'
import { readRecordedTime } from '../../../src/questions/judge/recordedTime.ts'

it('reads seconds and durations as times since the beginning', () => {
  expect(readRecordedTime('90')).toEqual({ kind: 'relative', at: 90_000 })
  expect(readRecordedTime('0.5')).toEqual({ kind: 'relative', at: 500 })
  expect(readRecordedTime('1m30s')).toEqual({ kind: 'relative', at: 90_000 })
})

it('reads Unix time, RFC 3339 and what Grafana exports as the same instant', () => {
  const texts = [
    '1767225660',
    '1767225660000',
    '2026-01-01T00:01:00Z',
    '2026-01-01T01:01:00+01:00',
    '2026-01-01 00:01:00',
  ]
  for (const text of texts) {
    expect(readRecordedTime(text), text).toEqual({ kind: 'absolute', at: 60_000 })
  }
})

it('reads no other text as a time', () => {
  for (const text of ['', 'time', '-5', '-5s', '5 minutes', '2026-01-01', '2026-13-01 00:00:00']) {
    expect(readRecordedTime(text), text).toBeNull()
  }
})
