import { describe, expect, it } from 'vitest'
import { canaryDrawRange } from '../../src/routers/ingressNginx.ts'
import { startRouter } from '../../src/routers/process.ts'
import { letters, started, weighted } from './sequence.ts'

const canariesOf = (text: string): number => text.replaceAll('s', '').length

describe('ingress-nginx', () => {
  it('heeds a weight total above 100 only', () => {
    expect([50, 80, 100, 101, 200].map(canaryDrawRange)).toEqual([100, 100, 100, 101, 200])
  })

  // 10,000 draws at 20 % have a deviation of 40, at 10 % one of 30.
  it.each([
    [[80, 20], 2000, 160],
    [[30, 20], 2000, 160],
    [[180, 20], 1000, 120],
  ])('sends %j about %d canary requests of 10,000', (weights, expected, tolerance) => {
    const canaries = canariesOf(started('ingressNginx', weights, 10_000))
    expect(Math.abs(canaries - expected)).toBeLessThan(tolerance)
  })

  it('sends all or nothing at 100 and 0', () => {
    expect(started('ingressNginx', [0, 100], 300)).toBe('c'.repeat(300))
    expect(started('ingressNginx', [100, 0], 300)).toBe('s'.repeat(300))
  })

  it('passes over a canary without endpoints, but not over the main Ingress', () => {
    const down = (name: string) =>
      weighted(50, 50).map((side) => ({ ...side, down: side.name === name }))
    expect(letters(startRouter('ingressNginx', down('canary'), 1), 50)).toBe('s'.repeat(50))
    expect(letters(startRouter('ingressNginx', down('stable'), 1), 50)).toBe('-'.repeat(50))
  })
})
