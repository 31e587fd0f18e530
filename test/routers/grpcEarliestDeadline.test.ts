import { describe, expect, it } from 'vitest'
import { startRouter, updateRouter } from '../../src/routers/process.ts'
import { letters, served, started, weighted } from './sequence.ts'

describe('gRPC earliest deadline first', () => {
  it.each([
    [[80, 20], 'ssssc'.repeat(3)],
    [[20, 80], 'cccscccccs'],
    [[5, 1, 1], 'sssssce'],
  ])('gives ties among %j to the one added first', (weights, expected) => {
    expect(started('grpcEarliestDeadline', weights, expected.length)).toBe(expected)
  })

  it('begins at 0 with every new list', () => {
    const backends = weighted(80, 20)
    const running = served(startRouter('grpcEarliestDeadline', backends, 1), 3)
    expect(letters(updateRouter(running, backends), 5)).toBe('ssssc')
  })

  it('answers nothing without a weight', () => {
    expect(started('grpcEarliestDeadline', [0], 1)).toBe('-')
  })
})
