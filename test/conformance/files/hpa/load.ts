import type {
  MetricsAnswer,
  ObservedMetrics,
  ObservedUsage,
} from '../../../../src/autoscaler/observed.ts'
import { seconds } from '../../../../src/units/time.ts'
import { at } from '../../../autoscaler/given.ts'
import { labelsOf, type Pod, type PodWorld, startOf } from '../../../autoscaler/podWorld.ts'
import { isFailure, type Load, type LoadKey, type Sequence } from './recorded.ts'

type IsReady = (world: PodWorld, pod: Pod, now: number) => boolean

/** What the metrics APIs answer under the load that a sequence has at a second. */
export function loadMetrics(
  row: Sequence,
  world: PodWorld,
  share: number | undefined,
  isReady: IsReady,
  now: number,
): ObservedMetrics {
  const { load, containers, metricsAfter = 0, window = 15 } = row
  const { idle = 0, warm = 0, cap = Number.POSITIVE_INFINITY } = row
  const ready = world.pods.filter((pod) => isReady(world, pod, now))
  const measured = world.pods.filter((pod) => now >= startOf(world, pod) + metricsAfter)
  const partOf = (pod: Pod, total: number): number => {
    if (share === undefined) return Math.floor(total / ready.length)
    const group = ready.filter((one) => one.group === pod.group)
    const percent = pod.group === 'canary' ? share : 100 - share
    return Math.floor((total * percent) / 100 / group.length)
  }
  const perPod = load.cpuPerPod !== undefined
  const cpuOf = (pod: Pod, total: number): number => {
    if (!ready.includes(pod)) return warm
    return Math.min(cap, idle + (perPod ? total : partOf(pod, total)))
  }
  const usageOf = (pod: Pod, total: number): ObservedUsage => ({
    pod: pod.name,
    labels: labelsOf(pod),
    containers: containers
      .filter(({ init }) => !init)
      .map(({ name }, index) => ({ name, usage: { cpu: index === 0 ? cpuOf(pod, total) : 0 } })),
    at: at(now),
    window: seconds(window),
  })
  return {
    resource: answerOf(load, perPod ? 'cpuPerPod' : 'cpu', now, (total) =>
      measured.map((pod) => usageOf(pod, total)),
    ),
    pods: new Map([
      [
        'rps',
        answerOf(load, 'rps', now, (total) =>
          measured.map((pod) => ({
            pod: pod.name,
            labels: labelsOf(pod),
            value: ready.includes(pod) ? partOf(pod, total * 1000) : 0,
          })),
        ),
      ],
    ]),
    object: [
      {
        describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'main' },
        metric: 'requests',
        answer: answerOf(load, 'requests', now, (total) => [total * 1000]),
      },
    ],
    external: new Map([['queue', answerOf(load, 'queue', now, (total) => [total * 1000])]]),
  }
}

function answerOf<Value>(
  load: Load,
  key: LoadKey,
  now: number,
  valuesOf: (total: number) => readonly Value[],
): MetricsAnswer<Value> {
  const total = load[key]?.findLast(([since]) => since <= now)?.[1] ?? null
  if (isFailure(total)) return { error: total.error, values: [] }
  return { error: '', values: total === null ? [] : valuesOf(total) }
}
