import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportionalScaling } from '../../src/replicas/proportional.ts'
import { instant } from '../../src/units/time.ts'

/** Sizes after a scaling; ReplicaSets `a`, `b` … from the oldest to the newest, annotated with 13. */
function scaled(replicas: number, surge: number, wants: readonly number[], maxReplicas = 13) {
  const replicaSets = wants.map((want, index) => {
    return { name: 'abcdefgh'.charAt(index), createdAt: instant(index), want, maxReplicas }
  })
  return proportionalScaling({ replicas, surge, replicaSets }).map(
    ({ name, to }) => `${name} ${to}`,
  )
}

describe('proportional scaling', () => {
  it.each([
    ['up', 15, 4, [8, 5], ['a 12', 'b 7']],
    ['down', 5, 2, [8, 5], ['a 4', 'b 3']],
    ['to nothing', 0, 3, [8, 5], ['a 0', 'b 0']],
    ['three ReplicaSets, the newest of equals first', 20, 3, [5, 5, 3], ['b 9', 'a 9', 'c 5']],
    ['down, the oldest of equals first', 5, 0, [5, 5, 3], ['a 2', 'b 2', 'c 1']],
  ])('scales %s', (_, replicas, surge, wants, sizes) => {
    expect(scaled(replicas, surge, wants)).toEqual(sizes)
  })

  it('takes twins of one age by their names: the last first to add, the first first to remove', () => {
    const twins = ['b', 'a', 'c'].map((name) => {
      return { name, createdAt: instant(0), want: 2, maxReplicas: 6 }
    })
    const order = (replicas: number): string =>
      proportionalScaling({ replicas, surge: 0, replicaSets: twins })
        .map(({ name }) => name)
        .join('')
    expect([order(9), order(3)]).toEqual(['cba', 'abc'])
  })

  it('names every ReplicaSet even where no size changes', () => {
    expect(scaled(12, 1, [8, 5])).toEqual(['a 8', 'b 5'])
  })

  it('rounds halves away from zero', () => {
    // 5 of 13 at 26 are 10; 1 of 2 at 3 is 1.5.
    expect(scaled(3, 0, [1, 1], 2)).toEqual(['b 2', 'a 1'])
  })

  it('multiplies in 32 bits', () => {
    // 60,000 times 70,000 is 4,200,000,000, which wraps around to -94,967,296: a share below nothing.
    expect(scaled(70_000, 0, [60_000, 1], 60_001)).toEqual(['a 69999', 'b 1'])
  })

  it('removes fewer pods than it is to where many ReplicaSets round up', () => {
    expect(scaled(4, 0, [1, 1, 1, 1, 1, 1], 6).join()).toBe('a 0,b 1,c 1,d 1,e 1,f 1')
  })

  it('adds exactly what is allowed, and removes no more than that', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 })
    const number = fc.integer({ min: 0, max: 60 })
    const surge = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(sizes, number, surge, number, (list, to, above, spare) => {
        const before = list.reduce((sum, size) => sum + size, 0)
        const allowed = to === 0 ? 0 : to + above
        const after = scaled(to, above, list, before + spare).map((one) => Number(one.slice(2)))
        const total = after.reduce((sum, size) => sum + size, 0)
        expect(Math.min(...after)).toBeGreaterThanOrEqual(0)
        expect(total).toBeGreaterThanOrEqual(allowed)
        expect(total).toBeLessThanOrEqual(Math.max(allowed, before))
      }),
    )
  })
})
