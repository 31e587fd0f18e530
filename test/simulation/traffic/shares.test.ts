import { describe, expect, it } from 'vitest'
import { countsByGroup, requestsBetween, senderOf } from '../../../src/simulation/traffic/shares.ts'
import { instant } from '../../../src/units/time.ts'

const pace = { requestsPerSecond: 2 }
const at = (second: number) => instant(second * 1000)

describe('users’ requests', () => {
  it('come at an even pace, and none is lost between two instants', () => {
    expect(requestsBetween(pace, at(0), at(1))).toBe(2)
    expect(requestsBetween(pace, instant(0), instant(300))).toBe(1)
    expect(requestsBetween(pace, instant(300), instant(1000))).toBe(1)
    expect(requestsBetween(pace, at(-5), at(1))).toBe(2)
    const parts = [0, 130, 499, 500, 777, 1000].map(instant)
    const sum = parts
      .slice(1)
      .reduce((sum, to, index) => sum + requestsBetween(pace, parts[index] ?? to, to), 0)
    expect(sum).toBe(2)
  })

  it('fall to groups by their shares, whole ones, however the time is cut', () => {
    // A tenth, then a third of the rest, then everybody else.
    const groups = [{ part: 0.1 }, { part: 1 / 3 }, { part: 1 }]
    expect(countsByGroup(groups, 0, 30)).toEqual([3, 9, 18])
    expect(countsByGroup(groups, 0, 6000)).toEqual([600, 1800, 3600])
    for (let request = 0; request < 200; request++) {
      const one = countsByGroup(groups, request, 1)
      expect([...one].sort()).toEqual([0, 0, 1])
      expect(one[senderOf(groups, request)]).toBe(1)
    }
    const cut = [7, 1, 0, 53, 139].map((count, index, all) =>
      countsByGroup(
        groups,
        all.slice(0, index).reduce((sum, one) => sum + one, 0),
        count,
      ),
    )
    const added = groups.map((_, index) => cut.reduce((sum, one) => sum + (one[index] ?? 0), 0))
    expect(added).toEqual(countsByGroup(groups, 0, 200))
  })
})
