import { describe, expect, it } from 'vitest'
import { maySwitchService } from '../../../src/rollout/decisions/serviceSwitch.ts'

const counts = (want: number, available: number) => ({ want, have: want, available })
const managed = { managedBy: 'demo' }
const fresh = { managedBy: null }

describe('a Service', () => {
  it('that is taken over waits for all pods', () => {
    const sets = [counts(2, 2), counts(2, 1), counts(0, 0)]
    expect(sets.map((set) => maySwitchService(fresh, set, true))).toEqual([true, false, false])
  })

  it('that is managed waits for one pod', () => {
    expect(maySwitchService(managed, counts(2, 1), true)).toBe(true)
    expect(maySwitchService(managed, counts(2, 0), true)).toBe(false)
  })

  it('waits for none where nobody checks', () => {
    expect(maySwitchService(fresh, counts(2, 0), false)).toBe(true)
    expect(maySwitchService(fresh, null, false)).toBe(false)
  })
})
