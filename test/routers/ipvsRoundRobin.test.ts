import { describe, expect, it } from 'vitest'
import { startRouter, updateRouter } from '../../src/routers/process.ts'
import { backend } from '../../src/routers/router.ts'
import { letters, served } from './sequence.ts'

const pods = (names: string) => [...names].map((name) => backend(name, 1))

describe('IPVS rr', () => {
  it('serves the last added first', () => {
    expect(letters(startRouter('ipvsRoundRobin', pods('012'), 1), 6)).toBe('210210')
  })

  it('reaches a new destination when the walk wraps', () => {
    const running = served(startRouter('ipvsRoundRobin', pods('012'), 1), 5)
    expect(letters(updateRouter(running, pods('0123')), 6)).toBe('032103')
  })

  it('goes on behind the last served, also when that is deleted', () => {
    const running = served(startRouter('ipvsRoundRobin', pods('0123'), 1), 2)
    expect(letters(updateRouter(running, pods('013')), 4)).toBe('1031')
    const first = served(startRouter('ipvsRoundRobin', pods('0123'), 1), 1)
    expect(letters(updateRouter(first, pods('012')), 4)).toBe('2102')
  })

  it('passes over a weight of 0', () => {
    const list = pods('0123').map((pod) => (pod.name === '1' ? { ...pod, weight: 0 } : pod))
    expect(letters(startRouter('ipvsRoundRobin', list, 1), 6)).toBe('320320')
    const none = pods('01').map((pod) => ({ ...pod, down: true }))
    expect(letters(startRouter('ipvsRoundRobin', none, 1), 1)).toBe('-')
  })
})
