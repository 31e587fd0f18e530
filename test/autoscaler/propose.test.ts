import { describe, expect, it } from 'vitest'
import { failureOf, propose } from '../../src/autoscaler/propose.ts'
import type { AutoscalerMetric } from '../../src/plan/autoscaler.ts'
import { metrics as measured, query } from './given.ts'

const queue = (name: string): AutoscalerMetric => ({
  kind: 'External',
  metric: { name, selector: null },
  target: { kind: 'AverageValue', averageValue: 10 },
})

/** Values of external metrics; those that are not given fail. Four pods are asked for. */
function proposed(names: readonly string[], values: Readonly<Record<string, number>>) {
  const external = new Map(
    Object.entries(values).map(([name, value]) => [name, { error: '', values: [value] }]),
  )
  const spec = { metrics: names.map(queue) }
  const { replicas, metric, statuses, failures } = propose(
    spec,
    query({ metrics: measured({ external }) }),
  )
  const kinds = statuses.map(({ type }) => type)
  return { replicas, metric, kinds, failure: failureOf(spec, failures) }
}

describe('several metrics', () => {
  it('are served by the largest proposal, the first among equals', () => {
    expect(proposed(['a', 'b', 'c'], { a: 70, b: 90, c: 90 })).toMatchObject({
      replicas: 9,
      metric: 'external metric b(nil)',
      failure: '',
    })
  })

  it('call a proposal of nothing by the name of the last of them', () => {
    expect(proposed(['a', 'b'], { a: 0, b: 0 })).toMatchObject({
      replicas: 0,
      metric: 'external metric b(nil)',
    })
  })

  it('scale up although one fails, and say so', () => {
    const { failure, ...proposal } = proposed(['a', 'b'], { b: 90 })
    expect(proposal).toEqual({
      replicas: 9,
      metric: 'external metric b(nil)',
      kinds: ['', 'External'],
    })
    expect(failure).toMatch(
      /^invalid metrics \(1 invalid out of 2\), first error is: failed to get a/,
    )
  })

  it('stay as they are although one fails', () => {
    expect(proposed(['a', 'b'], { b: 40 }).replicas).toBe(4)
  })

  it('do not scale down when one fails, and do nothing when all do', () => {
    expect(proposed(['a', 'b'], { b: 30 }).replicas).toBeNull()
    expect(proposed(['a'], {})).toMatchObject({ replicas: null, kinds: [''] })
  })
})
