import { describe, expect, it } from 'vitest'
import { object } from '../../../src/autoscaler/metrics/object.ts'
import type { ObjectMetric } from '../../../src/plan/autoscaler.ts'
import { metrics, query } from '../given.ts'

const describedObject = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'main' }
const metric = { name: 'requests', selector: null }

function proposed(target: ObjectMetric['target'], values: readonly number[], error = '') {
  const answer = { error, values }
  return object.propose(
    { kind: 'Object', describedObject, metric, target },
    query({ metrics: metrics({ object: [{ describedObject, metric: 'requests', answer }] }) }),
  )
}

const value = { kind: 'Value', value: 100_000 } as const
const average = { kind: 'AverageValue', averageValue: 100_000 } as const

describe('a metric of an object', () => {
  it('is held against the ready pods where it is a value', () => {
    expect(proposed(value, [250_000])).toEqual({
      kind: 'proposal',
      replicas: 15,
      metric: 'Ingress metric requests',
      status: {
        type: 'Object',
        object: { metric: { name: 'requests' }, describedObject, current: { value: '250' } },
      },
    })
  })

  it('is shared out among the pods of the status where it is an average', () => {
    expect(proposed(average, [450_000])).toMatchObject({
      replicas: 5,
      metric: 'external metric requests(nil)',
      status: { object: { current: { averageValue: '75' } } },
    })
    // Four are asked for, six are there, and have what they can bear.
    expect(proposed(average, [600_000])).toMatchObject({ replicas: 6 })
  })

  it('that is not known fails once or twice over', () => {
    const problem =
      'unable to get metric requests: Ingress on default main/unable to fetch metrics from' +
      ' custom metrics API: the custom metrics API server returned 0 results when we asked for' +
      ' exactly one'
    expect(proposed(value, [])).toEqual({
      kind: 'failure',
      reason: 'FailedGetObjectMetric',
      message: problem,
      error: `failed to get object metric value: ${problem}`,
    })
    expect(proposed(average, [])).toMatchObject({
      message: problem,
      error: `failed to get object metric value: failed to get requests object metric: ${problem}`,
    })
    expect(proposed(value, [], 'timeout')).toMatchObject({
      message: expect.stringMatching(/custom metrics API: timeout$/),
    })
  })

  it('needs a target that its type goes with', () => {
    expect(proposed({ kind: 'None' }, [1])).toMatchObject({
      message:
        'invalid object metric source: neither a value target nor an average value target was set',
    })
  })
})
