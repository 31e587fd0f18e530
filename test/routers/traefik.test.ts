import { describe, expect, it } from 'vitest'
import { reconfigureRouter, startRouter, updateRouter } from '../../src/routers/process.ts'
import { letters, served, started, weighted } from './sequence.ts'

describe('Traefik', () => {
  it('decides ties by the layout of its heap', () => {
    expect(started('traefik', [1, 1, 1, 1], 16)).toBe('spcecesp'.repeat(2))
  })

  it('lets the rounding of accumulated deadlines move the canary', () => {
    expect(started('traefik', [80, 20], 15)).toBe('ssscssssscssssc')
  })

  it('sends no canary request among the first 18 of 95/5', () => {
    expect(started('traefik', [95, 5], 20)).toBe(`${'s'.repeat(18)}cs`)
  })

  it('begins anew with every configuration, even the same one', () => {
    const backends = weighted(80, 20)
    const running = served(startRouter('traefik', backends, 1), 7)
    expect(letters(reconfigureRouter(running, backends), 15)).toBe('ssscssssscssssc')
    expect(letters(updateRouter(running, backends), 8)).toBe('sscssssc')
  })

  it('skips who is down or terminating but keeps their place in time', () => {
    const list = weighted(1, 1, 1, 1)
    const fenced = list.map((server, index) => ({ ...server, fenced: index === 1 }))
    expect(letters(startRouter('traefik', fenced, 1), 12)).toBe('speespspeesp')
    const down = list.map((server) => ({ ...server, down: true }))
    expect(letters(startRouter('traefik', down, 1), 2)).toBe('--')
  })

  it('never adds a service of weight 0', () => {
    expect(started('traefik', [100, 0], 4)).toBe('ssss')
    expect(started('traefik', [0, 0], 2)).toBe('--')
  })
})
