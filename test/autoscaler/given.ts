import type { MetricQuery } from '../../src/autoscaler/metrics/source.ts'
import {
  type AutoscalerView,
  noValues,
  type ObservedMetrics,
  type ObservedPods,
  type ObservedScale,
  type ObservedUsage,
} from '../../src/autoscaler/observed.ts'
import { type AutoscalerState, startAutoscaler } from '../../src/autoscaler/state.ts'
import type { AutoscalerSpec, ScalingRules } from '../../src/plan/autoscaler.ts'
import { type Instant, instant, seconds } from '../../src/units/time.ts'

// What the tests of this room begin with.

export const at = (seconds: number): Instant => instant(seconds * 1000)

/** Half of what is requested of the CPU, between 1 and 20 pods. */
export function spec(fields: Partial<AutoscalerSpec> = {}): AutoscalerSpec {
  return {
    name: 'demo',
    namespace: 'default',
    scaleTargetRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' },
    minReplicas: 1,
    maxReplicas: 20,
    metrics: [
      { kind: 'Resource', name: 'cpu', target: { kind: 'Utilization', averageUtilization: 50 } },
    ],
    behavior: null,
    ...fields,
  }
}

/** Rules that let everything pass at once. */
export const free: ScalingRules = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [{ type: 'Percent', value: 1000, periodSeconds: 15 }],
}

/** Its first pass is due at second 15. */
export function autoscaler(fields: Partial<AutoscalerSpec> = {}): AutoscalerState {
  return startAutoscaler(spec(fields), at(0))
}

/** Pods that request 500m and have been ready for a thousand seconds. */
export function pods(name: string, fields: Partial<ObservedPods> = {}): ObservedPods {
  return {
    name,
    count: 1,
    labels: { app: 'demo' },
    phase: 'Running',
    startedAt: at(-1000),
    ready: { status: 'True', since: at(-1000) },
    terminating: false,
    containers: [{ name: 'app', requests: { cpu: 500 } }],
    requests: null,
    ...fields,
  }
}

/** So much CPU of a pod, in thousandths, measured at second 0. */
export function cpu(
  pod: string,
  value: number,
  fields: Partial<ObservedUsage> = {},
): ObservedUsage {
  return {
    pod,
    labels: { app: 'demo' },
    containers: [{ name: 'app', usage: { cpu: value } }],
    at: at(0),
    window: seconds(15),
    ...fields,
  }
}

export function metrics(fields: Partial<ObservedMetrics> = {}): ObservedMetrics {
  return { resource: noValues, pods: new Map(), object: [], external: new Map(), ...fields }
}

export function resource(...values: readonly ObservedUsage[]): ObservedMetrics {
  return metrics({ resource: { error: '', values } })
}

export function scale(fields: Partial<ObservedScale> = {}): ObservedScale {
  return {
    kind: 'scale',
    specReplicas: 4,
    statusReplicas: 4,
    selector: 'app=demo',
    objection: '',
    ...fields,
  }
}

/** Four pods that use so much CPU each. */
export function view(value: number, fields: Partial<AutoscalerView> = {}): AutoscalerView {
  return {
    scale: scale(),
    pods: [pods('p1', { count: 4 })],
    metrics: resource(cpu('p1', value)),
    others: [],
    ...fields,
  }
}

/** What a metric may look at: four pods, of which six are selected. */
export function query(fields: Partial<MetricQuery> = {}): MetricQuery {
  return {
    namespace: 'default',
    scale: { specReplicas: 4, statusReplicas: 6 },
    selection: {
      kind: 'selected',
      requirements: [{ key: 'app', operator: 'in', values: ['demo'] }],
      pods: [pods('p1', { count: 6 })],
    },
    metrics: metrics(),
    at: at(0),
    ...fields,
  }
}
