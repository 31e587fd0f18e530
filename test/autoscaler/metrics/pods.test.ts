import { describe, expect, it } from 'vitest'
import { pods } from '../../../src/autoscaler/metrics/pods.ts'
import type { MetricsAnswer, ObservedPodValue } from '../../../src/autoscaler/observed.ts'
import { metrics, query } from '../given.ts'

const metric = {
  kind: 'Pods',
  metric: { name: 'rps', selector: null },
  averageValue: 10_000,
} as const

const labels = { app: 'demo' }

function proposed(answer: MetricsAnswer<ObservedPodValue>) {
  return pods.propose(metric, query({ metrics: metrics({ pods: new Map([['rps', answer]]) }) }))
}

describe('a metric of pods', () => {
  it('is averaged', () => {
    expect(proposed({ error: '', values: [{ pod: 'p1', labels, value: 15_500 }] })).toEqual({
      kind: 'proposal',
      replicas: 10,
      metric: 'pods metric rps',
      status: {
        type: 'Pods',
        pods: { metric: { name: 'rps' }, current: { averageValue: '15500m' } },
      },
    })
  })

  it('is not known without values of selected pods', () => {
    const none = {
      kind: 'failure',
      reason: 'FailedGetPodsMetric',
      message: 'unable to get metric rps: no metrics returned from custom metrics API',
      error:
        'failed to get pods metric value: unable to get metric rps:' +
        ' no metrics returned from custom metrics API',
    }
    expect(pods.propose(metric, query())).toEqual(none)
    expect(proposed({ error: '', values: [{ pod: 'x', labels: {}, value: 1 }] })).toEqual(none)
  })

  it('fails with the API', () => {
    expect(proposed({ error: 'timeout', values: [] })).toMatchObject({
      message: 'unable to get metric rps: unable to fetch metrics from custom metrics API: timeout',
    })
  })
})
