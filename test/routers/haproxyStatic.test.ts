import { describe, expect, it } from 'vitest'
import { startRouter, updateRouter } from '../../src/routers/process.ts'
import { letters, served, started, weighted } from './sequence.ts'

describe('HAProxy static-rr', () => {
  it('lays 80/15/5 out in a map of twenty slots', () => {
    expect(started('haproxyStatic', [80, 15, 5], 20)).toBe('ssssscsssscsssscssse')
  })

  it('keeps the divisor of the start when a server goes: 16 + 1 slots, not 16', () => {
    const list = weighted(80, 15, 5).map((server) => ({
      ...server,
      down: server.name === 'canary',
    }))
    const turn = letters(startRouter('haproxyStatic', list, 1), 34)
    expect(turn.slice(0, 17)).toBe(turn.slice(17))
    expect([...turn.slice(0, 17)].filter((letter) => letter === 'e')).toHaveLength(1)
  })

  it('keeps its index over a new map', () => {
    const list = (down: boolean) =>
      weighted(1, 1, 1, 1).map((server, index) => ({ ...server, down: down && index === 3 }))
    const running = served(startRouter('haproxyStatic', list(true), 1), 5)
    expect(letters(updateRouter(running, list(false)), 6)).toBe('epscep')
  })

  it('takes the weights 0 and all at run time, and refuses others', () => {
    const running = startRouter('haproxyStatic', weighted(80, 20), 1)
    expect(letters(updateRouter(running, weighted(80, 0)), 5)).toBe('sssss')
    expect(letters(updateRouter(running, weighted(50, 50)), 5)).toBe('ssssc')
  })

  it('begins anew with another list', () => {
    const running = served(startRouter('haproxyStatic', weighted(1, 1, 1), 1), 2)
    expect(letters(updateRouter(running, weighted(1, 1)), 3)).toBe('scs')
  })
})
