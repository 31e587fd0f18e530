import { expect, it } from 'vitest'
import { containerResource } from '../../../src/autoscaler/metrics/containerResource.ts'
import type { ResourceTarget } from '../../../src/plan/autoscaler.ts'
import { cpu, query, resource } from '../given.ts'

const half: ResourceTarget = { kind: 'Utilization', averageUtilization: 50 }
const average: ResourceTarget = { kind: 'AverageValue', averageValue: 200 }

function proposed(container: string, target: ResourceTarget) {
  const metric = { kind: 'ContainerResource', name: 'cpu', container, target } as const
  return containerResource.propose(metric, query({ metrics: resource(cpu('p1', 400)) }))
}

it('a resource of one container says so only of utilization', () => {
  expect(proposed('app', half)).toEqual({
    kind: 'proposal',
    replicas: 10,
    metric: 'cpu container resource utilization (percentage of request)',
    status: {
      type: 'ContainerResource',
      containerResource: {
        name: 'cpu',
        container: 'app',
        current: { averageUtilization: 80, averageValue: '400m' },
      },
    },
  })
  expect(proposed('app', average)).toMatchObject({ metric: 'cpu resource' })
})

it('a container that nobody has measured fails by its name', () => {
  const problem = 'did not receive metrics for targeted pods (pods might be unready)'
  expect(proposed('proxy', half)).toEqual({
    kind: 'failure',
    reason: 'FailedGetContainerResourceMetric',
    message: `failed to get cpu utilization: ${problem}`,
    error: `failed to get proxy container metric value: failed to get cpu utilization: ${problem}`,
  })
})
