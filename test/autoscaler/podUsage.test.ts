import { describe, expect, it } from 'vitest'
import { podCountOf, podUsageOf, totalOf } from '../../src/autoscaler/podUsage.ts'
import { seconds } from '../../src/units/time.ts'
import { at, pods } from './given.ts'

const metric = { value: 100, at: at(0), window: seconds(15) }

describe('the usage of pods', () => {
  it('is that of pods that count, and of pods that are gone', () => {
    const all = [pods('p', { count: 3 }), pods('new', { phase: 'Pending' })]
    const metrics = new Map([
      ['p', metric],
      ['new', metric],
      ['gone', metric],
    ])
    const usage = podUsageOf(all, metrics, true, at(0))
    expect(usage.ok && usage.value.usage).toEqual([
      { pod: 'p', count: 3, value: 100 },
      { pod: 'gone', count: 1, value: 100 },
    ])
  })

  it('is not known without pods, or when none of them counts', () => {
    expect(podUsageOf([], new Map([['gone', metric]]), true, at(0))).toMatchObject({
      error: 'no pods returned by selector while calculating replica count',
    })
    const pending = [pods('p', { phase: 'Pending' })]
    expect(podUsageOf(pending, new Map([['p', metric]]), true, at(0))).toMatchObject({
      error: 'did not receive metrics for targeted pods (pods might be unready)',
    })
  })
})

it('a total is exact beyond what a double holds', () => {
  const usage = [
    { pod: 'a', count: 100_001, value: 256 * 2 ** 20 * 1000 },
    { pod: 'b', count: 1, value: 1 },
  ]
  expect(totalOf(usage)).toBe(100_001n * 268_435_456_000n + 1n)
  expect(podCountOf(usage)).toBe(100_002)
})
