import { describe, expect, it } from 'vitest'
import { shuffled } from '../../src/chance/shuffled.ts'

describe('shuffled', () => {
  it('keeps every item once', () => {
    const items = Array.from({ length: 50 }, (_, index) => index)
    expect([...shuffled(items, 1, 'order', 0)].sort((a, b) => a - b)).toEqual(items)
    expect(shuffled([], 1, 'order', 0)).toEqual([])
  })

  it('is the same for the same address, and another for the next', () => {
    const items = [...'abcdefghijkl']
    expect(shuffled(items, 1, 'order', 4)).toEqual(shuffled(items, 1, 'order', 4))
    expect(shuffled(items, 1, 'order', 4)).not.toEqual(shuffled(items, 1, 'order', 5))
    expect(shuffled(items, 1, 'order', 4)).not.toEqual(shuffled(items, 2, 'order', 4))
  })

  // χ² with 23 degrees of freedom is above 49.7 once in a thousand honest tries.
  it('draws all orders of four alike', () => {
    const counts = new Map<string, number>()
    for (let index = 0; index < 12_000; index++) {
      const order = shuffled([...'abcd'], 8, 'order', index).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0)
    expect(chiSquare).toBeLessThan(49.7)
  })
})
