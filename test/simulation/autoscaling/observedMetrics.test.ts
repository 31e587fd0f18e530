import { describe, expect, it } from 'vitest'
import type { AutoscalerMetric } from '../../../src/plan/autoscaler.ts'
import type { MetricLoad } from '../../../src/simulation/autoscaling/load.ts'
import { observedMetrics } from '../../../src/simulation/autoscaling/observedMetrics.ts'
import { duration } from '../../../src/units/time.ts'
import { replicaSet } from '../../rollout/given.ts'
import { at } from '../given.ts'

const source = { spec: { containers: [{ name: 'app' }, { name: 'mesh' }] } }
const labels = { app: 'demo' }
const one = replicaSet('v1', 3)
const pods = [
  {
    labels,
    replicaSet: {
      ...one,
      template: { ...one.template, source },
      pods: [
        { count: 2, createdAt: at(0), readyAt: at(5), heldUntil: null },
        { count: 1, createdAt: at(50), readyAt: null, heldUntil: null },
        { count: 1, createdAt: at(95), readyAt: null, heldUntil: null },
      ],
    },
  },
]
const shares = new Map([['demo-v1', [{ weight: 1, of: 2 }]]])

const loadOf = (fields: Partial<MetricLoad>): MetricLoad => ({
  total: null,
  perPod: null,
  idle: 0,
  starting: 0,
  most: null,
  after: duration(15_000),
  ...fields,
})
const always = (value: number | null | { error: string }) => [{ at: at(0), value }]
const cpu: AutoscalerMetric = {
  kind: 'Resource',
  name: 'cpu',
  target: { kind: 'Utilization', averageUtilization: 80 },
}
const identified = { metric: { name: 'queue', selector: null } }
const external: AutoscalerMetric = {
  kind: 'External',
  ...identified,
  target: { kind: 'Value', value: 1 },
}
const ofPods: AutoscalerMetric = { kind: 'Pods', ...identified, averageValue: 1 }

function seen(load: Readonly<Record<string, MetricLoad>>, ...metrics: readonly AutoscalerMetric[]) {
  const measured = { load: new Map(Object.entries(load)), pods, shares, at: at(100) }
  return observedMetrics({ metrics }, measured)
}

describe('the load of all users', () => {
  it('is carried by ready pods, besides what they use anyway, up to a limit', () => {
    const load = loadOf({ total: always(1001), idle: 10, starting: 70 })
    const { values } = seen({ cpu: load }, cpu).resource
    // A pod of five seconds has no sample yet.
    expect(values.map(({ pod, containers }) => [pod, containers[0]?.usage])).toEqual([
      ['demo-v1-0000', { cpu: 510 }],
      ['demo-v1-0001', { cpu: 70 }],
    ])
    const limited = seen({ cpu: { ...load, most: 200 } }, cpu).resource.values
    expect(limited[0]?.containers[0]?.usage).toEqual({ cpu: 200 })
  })

  it('is the first container’s, unless another one is named', () => {
    const load = { cpu: loadOf({ total: always(100) }), 'mesh/cpu': loadOf({ perPod: always(7) }) }
    expect(seen(load, cpu).resource.values[0]?.containers).toEqual([
      { name: 'app', usage: { cpu: 50 } },
      { name: 'mesh', usage: { cpu: 7 } },
    ])
  })

  it('is told of the resources that an HPA asks for, and no others', () => {
    const load = { cpu: loadOf({ total: always(100) }), memory: loadOf({ perPod: always(9) }) }
    expect(seen(load, cpu).resource.values[0]?.containers[0]?.usage).toEqual({ cpu: 50 })
  })
})

describe('a metric that is no resource', () => {
  it('is measured of every pod, or is a value by itself', () => {
    const load = { queue: loadOf({ total: always(3001) }) }
    const found = seen(load, ofPods, external)
    expect(found.pods.get('queue')?.values).toEqual([
      { pod: 'demo-v1-0000', labels, value: 1500 },
      { pod: 'demo-v1-0001', labels, value: 0 },
    ])
    expect(found.external.get('queue')).toEqual({ error: '', values: [3001] })
  })

  it('of an object names the object', () => {
    const describedObject = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'main' }
    const target = { kind: 'None' } as const
    const metric: AutoscalerMetric = { kind: 'Object', describedObject, ...identified, target }
    expect(seen({ queue: loadOf({ total: always(5) }) }, metric).object).toEqual([
      { describedObject, metric: 'queue', answer: { error: '', values: [5] } },
    ])
  })
})

describe('what is not known', () => {
  const silent = { error: '', values: [] }

  it('has no values', () => {
    expect(seen({}, cpu).resource).toEqual(silent)
    expect(seen({ cpu: loadOf({ total: always(null) }) }, cpu).resource).toEqual(silent)
    expect(seen({}, external).external.get('queue')).toEqual(silent)
    expect(seen({}, ofPods).pods.get('queue')).toEqual(silent)
  })

  it('is an error where the API fails', () => {
    const down = { error: 'down', values: [] }
    const load = loadOf({ total: always({ error: 'down' }) })
    expect(seen({ cpu: load }, cpu).resource).toEqual(down)
    expect(seen({ queue: load }, external, ofPods).external.get('queue')).toEqual(down)
    expect(seen({ queue: load }, external, ofPods).pods.get('queue')).toEqual(down)
  })
})
