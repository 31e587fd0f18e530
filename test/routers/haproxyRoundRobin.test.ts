import { describe, expect, it } from 'vitest'
import { startRouter, updateRouter } from '../../src/routers/process.ts'
import { letters, served, started, weighted } from './sequence.ts'

const withDown = (weights: readonly number[], down: number) =>
  weighted(...weights).map((server, index) => ({ ...server, down: index === down }))

describe('HAProxy roundrobin', () => {
  it('spreads 80/20 over the window', () => {
    expect(started('haproxyRoundRobin', [80, 20], 15)).toBe('sssscsssscssssc')
  })

  it('brings a server into the running cycle without starting it again', () => {
    const running = served(startRouter('haproxyRoundRobin', withDown([1, 1, 1, 1], 3), 1), 5)
    expect(letters(updateRouter(running, weighted(1, 1, 1, 1)), 9)).toBe('escpescpe')
  })

  it('lets the others keep their positions when one leaves', () => {
    const running = served(startRouter('haproxyRoundRobin', weighted(1, 1, 1, 1), 1), 6)
    expect(letters(updateRouter(running, withDown([1, 1, 1, 1], 3)), 6)).toBe('escesc')
  })

  it('goes on undisturbed when told what it knows', () => {
    const backends = weighted(90, 10)
    const running = served(startRouter('haproxyRoundRobin', backends, 1), 23)
    expect(updateRouter(running, backends)).toEqual(running)
  })

  it('uses the first backup alone while nobody else can', () => {
    const list = weighted(1, 1, 1, 1).map((server, index) =>
      index < 2 ? { ...server, down: true } : { ...server, backup: true },
    )
    expect(letters(startRouter('haproxyRoundRobin', list, 1), 4)).toBe('eeee')
  })

  it('drains a server whose weight is 0 and fills it again', () => {
    const drained = served(startRouter('haproxyRoundRobin', weighted(100, 0), 1), 5)
    expect(letters(drained, 4)).toBe('ssss')
    const back = updateRouter(drained, weighted(0, 100))
    expect(letters(back, 4)).toBe('cccc')
  })
})
