import {
  type MetricsAnswer,
  noValues,
  type ObservedMetrics,
  type ObservedPods,
  type ScaleAnswer,
} from '../../../../src/autoscaler/observed.ts'
import { milliValueOf } from '../../../../src/kinds/quantity.ts'
import type {
  AutoscalerSpec,
  CrossVersionObjectReference,
} from '../../../../src/plan/autoscaler.ts'
import { seconds } from '../../../../src/units/time.ts'
import { at } from '../../../autoscaler/given.ts'
import {
  type Failure,
  isFailure,
  type RecordedContainer,
  type RecordedMetrics,
  type RecordedPod,
  type RecordedScale,
} from './recorded.ts'

const demo = { app: 'demo' }

// Kinds that have a scale subresource, with their group.
const scalable = [
  'argoproj.io/Rollout',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'ReplicationController',
]

export function scaleOf(
  scale: RecordedScale,
  { apiVersion, kind, name }: CrossVersionObjectReference,
): ScaleAnswer {
  const [group, version] = apiVersion.split('/')
  if (!scalable.includes(version === undefined ? kind : `${group}/${kind}`)) {
    return { kind: 'unknownKind' }
  }
  if (scale.notFound || kind !== 'Rollout' || name !== 'demo') return { kind: 'notFound' }
  return {
    kind: 'scale',
    specReplicas: scale.spec ?? null,
    statusReplicas: scale.status ?? 0,
    selector: scale.selector ?? '',
    objection: scale.updateError ?? '',
  }
}

export function podsOf(
  pods: readonly RecordedPod[],
  containers: readonly RecordedContainer[],
): readonly ObservedPods[] {
  return pods
    .map((pod) => podOf(pod, pod.containers ?? containers))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function podOf(pod: RecordedPod, containers: readonly RecordedContainer[]): ObservedPods {
  const { name, labels = demo, phase = 'Running', start, ready, deleting = false } = pod
  const status = ready?.[0]
  return {
    name,
    count: 1,
    labels,
    phase: phase as ObservedPods['phase'],
    startedAt: start === undefined ? null : at(start),
    ready:
      ready === undefined
        ? null
        : {
            status: status === true ? 'True' : status === false ? 'False' : 'Unknown',
            since: at(ready[1]),
          },
    terminating: deleting,
    containers: containersOf(containers),
    requests: pod.podRequests === undefined ? null : amountsOf(pod.podRequests),
  }
}

export function containersOf(containers: readonly RecordedContainer[]): ObservedPods['containers'] {
  const regular = containers.filter(({ init, sidecar }) => !init && !sidecar)
  const sidecars = containers.filter(({ sidecar }) => sidecar)
  return [...regular, ...sidecars].map(({ name, cpu, memory }) => ({
    name,
    requests: amountsOf({ ...(cpu && { cpu }), ...(memory && { memory }) }),
  }))
}

function amountsOf(written: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(written).map(([resource, value]) => [resource, milliValueOf(value)]),
  )
}

export function metricsOf(
  { resource = [], pods = {}, object = {}, external = {} }: RecordedMetrics,
  all: readonly ObservedPods[],
  { metrics }: AutoscalerSpec,
  now: number,
): ObservedMetrics {
  const labelsOf = (name: string): Readonly<Record<string, string>> =>
    all.find((pod) => pod.name === name)?.labels ?? demo
  return {
    resource: answered(resource, (samples) =>
      samples.map(([pod, containers, measured = now, window = 15]) => ({
        pod,
        labels: labelsOf(pod),
        containers: Object.entries(containers).map(([name, usage]) => ({
          name,
          usage: amountsOf(usage),
        })),
        at: at(measured),
        window: seconds(window),
      })),
    ),
    pods: mapped(pods, (values) =>
      answered(values, (byPod) =>
        Object.entries(byPod).map(([pod, value]) => ({
          pod,
          labels: labelsOf(pod),
          value: milliValueOf(value),
        })),
      ),
    ),
    object: metrics.flatMap((metric) => {
      if (metric.kind !== 'Object') return []
      const { describedObject } = metric
      const value = object[metric.metric.name]
      const answer = value === undefined ? noValues : answered(value, (one) => [milliValueOf(one)])
      return [{ describedObject, metric: metric.metric.name, answer }]
    }),
    external: mapped(external, (values) => answered(values, (all) => all.map(milliValueOf))),
  }
}

function answered<Written, Value>(
  written: Written | Failure,
  valuesOf: (written: Written) => readonly Value[],
): MetricsAnswer<Value> {
  if (isFailure(written)) return { error: written.error, values: [] }
  return { error: '', values: valuesOf(written) }
}

function mapped<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): ReadonlyMap<string, Result> {
  return new Map(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
