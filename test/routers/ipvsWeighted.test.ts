import { describe, expect, it } from 'vitest'
import { startRouter, updateRouter } from '../../src/routers/process.ts'
import { letters, served, started, weighted } from './sequence.ts'

describe('IPVS wrr', () => {
  it('starts in its last pass, as destinations are added one by one', () => {
    expect(started('ipvsWeighted', [80, 20], 10)).toBe('csssscssss')
    expect(started('ipvsWeighted', [50, 50], 4)).toBe('cscs')
  })

  it('returns to the front on an edit', () => {
    const running = served(startRouter('ipvsWeighted', weighted(50, 50), 1), 7)
    expect(letters(updateRouter(running, weighted(20, 80)), 6)).toBe('cscccc')
  })

  it('goes on where it is when nothing was edited', () => {
    const backends = weighted(90, 10)
    const running = served(startRouter('ipvsWeighted', backends, 1), 23)
    expect(updateRouter(running, backends)).toEqual(running)
  })

  it('returns to the front when a destination is deleted, and serves nobody without a weight', () => {
    const running = served(startRouter('ipvsWeighted', weighted(1, 1, 1), 1), 2)
    expect(letters(updateRouter(running, weighted(1, 1)), 3)).toBe('csc')
    expect(started('ipvsWeighted', [0, 0], 1)).toBe('-')
  })
})
