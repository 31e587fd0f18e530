import { describe, expect, it } from 'vitest'
import { reconfigureRouter, startRouter } from '../../src/routers/process.ts'
import { letters, served, started, weighted } from './sequence.ts'

describe('nginx', () => {
  it.each([
    [[80, 20], 'sscss'.repeat(3)],
    [[95, 5], `${'s'.repeat(10)}c${'s'.repeat(19)}c${'s'.repeat(9)}`],
    [[1, 1, 1], 'sce'.repeat(3)],
  ])('spreads the weights %j smoothly', (weights, expected) => {
    expect(started('nginx', weights, expected.length)).toBe(expected)
  })

  it('begins anew on a reload, even of the same list', () => {
    const backends = weighted(90, 10)
    const loaded = served(startRouter('nginx', backends, 1), 23)
    expect(letters(reconfigureRouter(loaded, backends), 10)).toBe('ssssscssss')
  })

  it('counts no weight of a server that is down', () => {
    const list = weighted(80, 15, 5).map((side) => ({ ...side, down: side.name === 'stable' }))
    expect(letters(startRouter('nginx', list, 1), 8)).toBe('ccec'.repeat(2))
  })

  it('asks backups in turn, and only while every other server is down', () => {
    const pods = weighted(1, 1, 1, 1)
    const list = (down: boolean) =>
      pods.map((pod, index) => (index < 2 ? { ...pod, down } : { ...pod, backup: true }))
    expect(letters(startRouter('nginx', list(false), 1), 4)).toBe('scsc')
    expect(letters(startRouter('nginx', list(true), 1), 4)).toBe('epep')
  })
})
