import { describe, expect, it } from 'vitest'
import { dynamicRollbackHash, isWithinWindow } from '../../../src/rollout/decisions/rollback.ts'
import { instant } from '../../../src/units/time.ts'

const born = (second: number) => ({ createdAt: instant(second * 1000) })
const all = [born(1), born(2), born(3), born(4)]

describe('the rollback window', () => {
  const back = (from: number, to: number, revisions: number): boolean =>
    isWithinWindow({ all, stableRS: born(from), newRS: born(to) }, revisions)

  it('reaches as many ReplicaSets back as it has revisions', () => {
    expect([back(4, 3, 1), back(4, 2, 1), back(4, 2, 2), back(4, 1, 2)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('looks backwards only, by creation', () => {
    expect(back(2, 3, 5)).toBe(false)
    expect(back(2, 2, 5)).toBe(false)
  })

  it('is closed at 0, and where either ReplicaSet is missing', () => {
    expect(back(4, 3, 0)).toBe(false)
    expect(isWithinWindow({ all, stableRS: null, newRS: born(1) }, 3)).toBe(false)
    expect(isWithinWindow({ all, stableRS: born(4), newRS: null }, 3)).toBe(false)
  })
})

describe('a dynamic rollback to the stable', () => {
  const view = {
    promoted: true,
    routed: true,
    dynamicStableScale: true,
    recordedHash: 'v2',
    newRS: { hash: 'v1', available: 3 },
    desired: 4,
  }

  it('balances traffic with the old canary until the stable has all its pods', () => {
    expect(dynamicRollbackHash(view)).toBe('v2')
    expect(dynamicRollbackHash({ ...view, newRS: { hash: 'v1', available: 4 } })).toBeNull()
  })

  it.each([
    { promoted: false },
    { routed: false },
    { dynamicStableScale: false },
    { recordedHash: null },
    { recordedHash: 'v1' },
    { newRS: null },
  ])('is not going on with %j', (change) => {
    expect(dynamicRollbackHash({ ...view, ...change })).toBeNull()
  })
})
