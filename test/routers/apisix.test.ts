import { describe, expect, it } from 'vitest'
import { apisixFrom } from '../../src/routers/apisix.ts'
import { startRouter, updateRouter } from '../../src/routers/process.ts'
import { isInCycle, letters, served, started, weighted } from './sequence.ts'

describe('APISIX', () => {
  it.each([
    [[80, 20], 'ssssc'],
    [[70, 30], 'ssssscscsc'],
    [[67, 33], 's'.repeat(34) + 'sc'.repeat(33)],
  ])('serves the surplus of the heavy group first with %j', (weights, cycle) => {
    const text = started('apisix', weights, 200)
    expect(isInCycle(text, cycle)).toBe(true)
  })

  it('follows the order of its table from behind the node it starts at', () => {
    const nodes = weighted(1, 2, 3)
    const state = apisixFrom(nodes, ['stable', 'experiment', 'canary'], 'canary')
    expect(letters(state, 12)).toBe('ecsece'.repeat(2))
  })

  it('rotates over all nodes when every weight is 0', () => {
    expect(isInCycle(started('apisix', [0, 0], 10), 'sc')).toBe(true)
    expect(started('apisix', [100, 0], 5)).toBe('sssss')
  })

  it('draws another start with every change', () => {
    const states = Array.from({ length: 20 }, (_, seed) => {
      const running = served(startRouter('apisix', weighted(1, 1, 1), seed), 3)
      return letters(updateRouter(running, weighted(1, 1, 1)), 3)
    })
    expect(new Set(states).size).toBeGreaterThan(3)
  })
})
