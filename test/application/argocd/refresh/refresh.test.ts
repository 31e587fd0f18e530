import { describe, expect, it } from 'vitest'
import {
  type RefreshInput,
  refreshNeeded,
} from '../../../../src/application/argocd/refresh/refresh.ts'
import { duration, instant, seconds } from '../../../../src/units/time.ts'

const settled: RefreshInput = {
  reconciledAt: instant(0),
  annotation: null,
  sourceDiffers: false,
  destinationDiffers: false,
  ignoreDifferencesDiffers: false,
  requested: null,
}
const needed = (parts: Partial<RefreshInput>, at = 1000, hard = 0) => {
  const timeouts = { timeout: seconds(120), hardTimeout: seconds(hard) }
  const found = refreshNeeded({ ...settled, ...parts }, timeouts, instant(at))
  return found === null ? null : `${found.level} ${found.type}`
}

describe('a look', () => {
  it('refreshes strictly after the timeout', () => {
    expect(needed({}, 120_000)).toBeNull()
    expect(needed({}, 120_001)).toBe('2 normal')
    expect(needed({}, 120_001, 60)).toBe('2 hard')
  })

  it('refreshes what was never compared, and what has changed', () => {
    expect(needed({ reconciledAt: null })).toBe('2 normal')
    expect(needed({ reconciledAt: null }, 1000, 60)).toBe('2 hard')
    expect(needed({ sourceDiffers: true })).toBe('3 normal')
    expect(needed({ destinationDiffers: true })).toBe('2 normal')
    expect(needed({ ignoreDifferencesDiffers: true })).toBe('2 normal')
  })

  it('refreshes when it is told to, hard if that is the very word', () => {
    expect(needed({ annotation: 'hard' })).toBe('3 hard')
    expect(needed({ annotation: 'odd' })).toBe('3 normal')
  })

  it('uses up the controller’s own request only if nothing else was the reason', () => {
    const timeouts = { timeout: seconds(120), hardTimeout: duration(0) }
    const look = (at: number) => refreshNeeded({ ...settled, requested: 1 }, timeouts, instant(at))
    expect(look(1000)).toEqual({ level: 1, type: 'normal', consumesRequest: true })
    expect(look(120_001)).toEqual({ level: 2, type: 'normal', consumesRequest: false })
  })
})
