import { expect, it } from 'vitest'
import { proposalOf } from '../../../src/autoscaler/metrics/sources.ts'
import type { AutoscalerMetric, AutoscalerMetricKind } from '../../../src/plan/autoscaler.ts'
import { query } from '../given.ts'

const average = { kind: 'AverageValue', averageValue: 1000 } as const
const metric = { name: 'm', selector: null }
const describedObject = { apiVersion: 'v1', kind: 'Service', name: 's' }

const examples: { readonly [Kind in AutoscalerMetricKind]: AutoscalerMetric<Kind> } = {
  Resource: { kind: 'Resource', name: 'cpu', target: average },
  ContainerResource: { kind: 'ContainerResource', name: 'cpu', container: 'app', target: average },
  Pods: { kind: 'Pods', metric, averageValue: 1000 },
  Object: { kind: 'Object', describedObject, metric, target: average },
  External: { kind: 'External', metric, target: average },
}

it.each(Object.values(examples))('a metric of its kind fails by its own name: $kind', (example) => {
  expect(proposalOf(example, query())).toMatchObject({
    kind: 'failure',
    reason: `FailedGet${example.kind}Metric`,
  })
})
