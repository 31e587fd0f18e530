import { expect, it } from 'vitest'
import { resource } from '../../../src/autoscaler/metrics/resource.ts'
import { cpu, query, resource as usage } from '../given.ts'

const seen = query({ metrics: usage(cpu('p1', 400)) })

it('a resource of pods is called by its target', () => {
  const half = { kind: 'Utilization', averageUtilization: 50 } as const
  expect(resource.propose({ kind: 'Resource', name: 'cpu', target: half }, seen)).toEqual({
    kind: 'proposal',
    replicas: 10,
    metric: 'cpu resource utilization (percentage of request)',
    status: {
      type: 'Resource',
      resource: { name: 'cpu', current: { averageUtilization: 80, averageValue: '400m' } },
    },
  })
  const average = { kind: 'AverageValue', averageValue: 200 } as const
  expect(resource.propose({ kind: 'Resource', name: 'cpu', target: average }, seen)).toMatchObject({
    metric: 'cpu resource',
  })
})

it('a resource that is not known fails as a resource', () => {
  const average = { kind: 'AverageValue', averageValue: 200 } as const
  expect(resource.propose({ kind: 'Resource', name: 'gpu', target: average }, query())).toEqual({
    kind: 'failure',
    reason: 'FailedGetResourceMetric',
    message:
      'failed to get gpu usage: unable to get metrics for resource gpu:' +
      ' no metrics returned from resource metrics API',
    error:
      'failed to get gpu resource metric value: failed to get gpu usage:' +
      ' unable to get metrics for resource gpu: no metrics returned from resource metrics API',
  })
})
