import { describe, expect, it } from 'vitest'
import { pickMany, startRouter, updateRouter } from '../../src/routers/process.ts'
import { backend } from '../../src/routers/router.ts'
import { letters, weighted } from './sequence.ts'

function from(counter: number, weights: readonly number[], requests: number): string {
  const pods = weights.map((weight, pod) => backend(`${pod}`, weight))
  const state = startRouter('grpcWeighted', pods, 1)
  return state.kind === 'grpcWeighted' ? letters({ ...state, counter }, requests) : ''
}

describe('gRPC weighted_round_robin', () => {
  it.each([
    [0, [100, 50, 25], '1200102010'],
    [5, [1, 2, 3], '0121220121'],
    [17, [10, 0, 5], '0101201020'],
    [1000, [80, 20], '0100001000'],
    [77, [3, 1], '0010001000'],
  ])('strides from the counter %d over the weights %j', (counter, weights, expected) => {
    expect(from(counter, weights, 10)).toBe(expected)
  })

  it('rotates where fewer than two weights are known or all are alike', () => {
    expect(from(0, [0, 0, 7], 6)).toBe('120120')
    expect(from(0, [4, 4], 4)).toBe('1010')
  })

  it('wraps its counter at 32 bits', () => {
    expect(from(2 ** 32 - 2, [1, 1, 1], 4)).toBe('0012')
  })

  it('goes on with its counter when weights are reported', () => {
    const state = pickMany(startRouter('grpcWeighted', weighted(1, 1), 5), 3).state
    expect(updateRouter(state, weighted(1, 3))).toEqual({ ...state, backends: weighted(1, 3) })
  })

  it('answers nothing without an address', () => {
    expect(from(0, [], 2)).toBe('--')
  })
})
