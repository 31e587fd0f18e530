import { describe, expect, it } from 'vitest'
import { clusterAt } from '../../src/routers/envoyWeightedClusters.ts'
import { startRouter } from '../../src/routers/process.ts'
import { letters, started, weighted } from './sequence.ts'

describe('Envoy weighted clusters', () => {
  it.each([
    [79, 0],
    [80, 1],
    [99, 1],
    [100, 0],
    [4_294_967_295, 1],
  ])('takes the value %d modulo the sum to cluster %d of 80/20', (value, cluster) => {
    expect(clusterAt([80, 20], value)).toBe(cluster)
  })

  it('never chooses a cluster of weight 0, and none if all are', () => {
    expect(clusterAt([0, 100], 0)).toBe(1)
    expect(clusterAt([0, 0], 5)).toBe(-1)
    expect(started('envoyWeightedClusters', [0, 0], 2)).toBe('--')
  })

  // 10,000 draws at 20 % have a deviation of 40.
  it('draws each request for itself', () => {
    const text = started('envoyWeightedClusters', [80, 20], 10_000)
    const canaries = text.replaceAll('s', '').length
    expect(Math.abs(canaries - 2000)).toBeLessThan(160)
    const twice = text.match(/cc/g)?.length ?? 0
    expect(twice).toBeGreaterThan(250)
  })

  it('refuses the share of a cluster that is down', () => {
    const list = weighted(50, 50).map((side) => ({ ...side, down: side.name === 'canary' }))
    const text = letters(startRouter('envoyWeightedClusters', list, 1), 200)
    expect(new Set(text)).toEqual(new Set(['s', '-']))
  })
})
