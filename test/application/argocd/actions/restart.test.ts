import { expect, it } from 'vitest'
import { isOffered, ran } from './rollouts.ts'

it('a restart writes the time, and is always offered', () => {
  expect(ran('restart', {})).toEqual({ spec: { restartAt: '2026-01-01T00:00:00Z' } })
  expect(isOffered('restart', { stableRS: 'b', abort: true })).toBe(true)
})
