import { describe, expect, it } from 'vitest'
import { external } from '../../../src/autoscaler/metrics/external.ts'
import type { ValueTarget } from '../../../src/plan/autoscaler.ts'
import { metrics, query } from '../given.ts'

const metric = { name: 'queue', selector: { matchLabels: { name: 'orders' } } }

function proposed(target: ValueTarget, values: readonly number[], error = '') {
  const answers = new Map([['queue', { error, values }]])
  return external.propose(
    { kind: 'External', metric, target },
    query({ metrics: metrics({ external: answers }) }),
  )
}

const value = { kind: 'Value', value: 30_000 } as const
const average = { kind: 'AverageValue', averageValue: 30_000 } as const
const printed =
  '&LabelSelector{MatchLabels:map[string]string{name: orders,},' +
  'MatchExpressions:[]LabelSelectorRequirement{},}'

describe('a metric from outside', () => {
  it('is the sum of its values', () => {
    expect(proposed(value, [20_000, 40_000])).toEqual({
      kind: 'proposal',
      replicas: 12,
      metric: `external metric queue(${printed})`,
      status: { type: 'External', external: { metric, current: { value: '60' } } },
    })
    expect(proposed(average, [100_000, 200_000])).toMatchObject({
      replicas: 10,
      status: { external: { current: { averageValue: '50' } } },
    })
  })

  it('that is negative asks for as many pods as there can be, of an average', () => {
    const most = { replicas: 2 ** 31 - 1 }
    const current = { averageValue: '9223372036854775807m' }
    expect(proposed(average, [-1])).toMatchObject({ ...most, status: { external: { current } } })
    // Nobody looks any further: the sum of all of them is positive.
    expect(proposed(average, [10_000, -20_000, 900_000])).toMatchObject(most)
    expect(proposed(average, [900_000, -20_000])).toMatchObject({ replicas: 30 })
    expect(proposed(value, [-60_000])).toMatchObject({
      replicas: -12,
      status: { external: { current: { value: '-60' } } },
    })
  })

  it('that is not known fails in words that its target chooses', () => {
    const problem =
      `unable to get external metric default/queue/${printed}:` +
      ' no metrics returned from external metrics API'
    expect(proposed(value, [])).toEqual({
      kind: 'failure',
      reason: 'FailedGetExternalMetric',
      message: problem,
      error: `failed to get queue external metric value: failed to get external metric queue: ${problem}`,
    })
    expect(proposed(average, [])).toMatchObject({
      error: `failed to get queue external metric value: failed to get queue external metric: ${problem}`,
    })
    expect(proposed(average, [], 'timeout')).toMatchObject({
      message: expect.stringMatching(/fetch metrics from external metrics API: timeout$/),
    })
  })
})
