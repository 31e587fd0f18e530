import { describe, expect, it } from 'vitest'
import { reconfigureRouter, startRouter, updateRouter } from '../../src/routers/process.ts'
import { backend } from '../../src/routers/router.ts'
import { letters, served } from './sequence.ts'

const pods = (names: string) => [...names].map((name) => backend(name, 1))

describe('plain round robin', () => {
  it('goes through the list in order', () => {
    expect(letters(startRouter('roundRobin', pods('abc'), 1), 7)).toBe('abcabca')
  })

  it('goes on behind the last that answered when the list changes', () => {
    const running = served(startRouter('roundRobin', pods('abcd'), 1), 2)
    expect(letters(updateRouter(running, pods('abcde')), 3)).toBe('cde')
    expect(letters(updateRouter(running, pods('acd')), 3)).toBe('cda')
    expect(letters(updateRouter(running, pods('cd')), 3)).toBe('cdc')
    expect(letters(reconfigureRouter(running, pods('abcd')), 3)).toBe('abc')
  })

  it('passes over who is down, and answers nothing if all are', () => {
    const list = (down: string) =>
      pods('abc').map((pod) => ({ ...pod, down: down.includes(pod.name) }))
    expect(letters(startRouter('roundRobin', list('b'), 1), 4)).toBe('acac')
    expect(letters(startRouter('roundRobin', list('abc'), 1), 2)).toBe('--')
  })
})
