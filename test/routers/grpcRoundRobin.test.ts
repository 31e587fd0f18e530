import { describe, expect, it } from 'vitest'
import { pickMany, startRouter, updateRouter } from '../../src/routers/process.ts'
import { backend } from '../../src/routers/router.ts'
import { isInCycle, letters, started, weighted } from './sequence.ts'

const pods = (count: number) => Array.from({ length: count }, (_, pod) => backend(`${pod}`, 1))

describe('gRPC round_robin', () => {
  it('rotates over few addresses in the listed order, from a random start', () => {
    const starts = Array.from({ length: 30 }, (_, seed) =>
      letters(startRouter('grpcRoundRobin', pods(3), seed), 9),
    )
    expect(starts.every((text) => isInCycle(text, '012'))).toBe(true)
    expect(new Set(starts).size).toBe(3)
  })

  it('draws the order too from nine addresses on, and repeats it', () => {
    const { backends } = pickMany(startRouter('grpcRoundRobin', pods(9), 3), 18)
    expect(new Set(backends.slice(0, 9)).size).toBe(9)
    expect(backends.slice(9)).toEqual(backends.slice(0, 9))
    expect(isInCycle(backends.join(''), '012345678')).toBe(false)
  })

  it('draws a new start on every update', () => {
    const starts = Array.from({ length: 30 }, (_, seed) =>
      letters(updateRouter(startRouter('grpcRoundRobin', pods(4), seed), pods(4)), 1),
    )
    expect(new Set(starts).size).toBe(4)
  })

  it('leaves out who is not ready, and answers nothing if nobody is', () => {
    const some = weighted(1, 1, 1).map((pod) => ({ ...pod, down: pod.name === 'canary' }))
    expect(isInCycle(letters(startRouter('grpcRoundRobin', some, 1), 8), 'se')).toBe(true)
    expect(started('grpcRoundRobin', [], 2)).toBe('--')
  })
})
