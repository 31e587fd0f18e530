import {
  type MetricsAnswer,
  noValues,
  type ObservedMetrics,
  type ObservedPodValue,
  type ObservedUsage,
} from '../../autoscaler/observed.ts'
import type { PlainReplicaSet, PodCohort } from '../../cluster/objects.ts'
import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { AutoscalerMetric, AutoscalerSpec, MetricIdentifier } from '../../plan/autoscaler.ts'
import { after, type Instant, seconds } from '../../units/time.ts'
import { type LoadPlan, type LoadReading, type MetricLoad, readingAt } from './load.ts'
import { cohortName } from './observedPods.ts'
import type { LabelledReplicaSet } from './podGroups.ts'
import { carried, type PodShares } from './shares.ts'

/** metrics-server looks at the use between two of its samples. */
const WINDOW = seconds(15)

/** What is measured, and by whom it is carried. */
export interface Measured {
  readonly load: LoadPlan
  /** Those that the target's own selector matches. */
  readonly pods: readonly LabelledReplicaSet[]
  readonly shares: PodShares
  readonly at: Instant
}

/** What the three metrics APIs answer to an HPA's pass. */
export function observedMetrics(
  { metrics }: Pick<AutoscalerSpec, 'metrics'>,
  measured: Measured,
): ObservedMetrics {
  const resources = metrics.filter(
    ({ kind }) => kind === 'Resource' || kind === 'ContainerResource',
  )
  const ofPods = metrics.filter((metric) => metric.kind === 'Pods')
  const ofObjects = metrics.filter((metric) => metric.kind === 'Object')
  const fromOutside = metrics.filter((metric) => metric.kind === 'External')
  const answerOf = ({ metric: { name } }: { readonly metric: MetricIdentifier }) =>
    [name, valueAnswer(measured, name)] as const
  return {
    resource: resourceAnswer(measured, resources),
    pods: new Map(ofPods.map(({ metric: { name } }) => [name, podsAnswer(measured, name)])),
    object: ofObjects.map((metric) => {
      const [name, answer] = answerOf(metric)
      return { describedObject: metric.describedObject, metric: name, answer }
    }),
    external: new Map(fromOutside.map(answerOf)),
  }
}

/** What one container of every pod uses of a resource. */
interface ContainerLoad {
  /** '': the first. */
  readonly container: string
  readonly resource: string
  readonly load: MetricLoad
  readonly reading: LoadReading
}

// One answer has all resources of a pod; it fails where one of them does.
function resourceAnswer(
  measured: Measured,
  metrics: readonly AutoscalerMetric[],
): MetricsAnswer<ObservedUsage> {
  const asked = new Set(metrics.flatMap((metric) => ('name' in metric ? metric.name : [])))
  const loads = [...measured.load].flatMap(([key, load]): readonly ContainerLoad[] => {
    const slash = key.indexOf('/')
    const resource = key.slice(slash + 1)
    if (!asked.has(resource)) return []
    const container = key.slice(0, Math.max(0, slash))
    return [{ container, resource, load, reading: readingOf(measured, load) }]
  })
  const failed = loads.map(({ reading }) => reading).find(isFailure)
  if (failed !== undefined) return { error: failed.error, values: [] }
  const values = eachCohort(measured, ({ replicaSet, labels }, cohort, pod) => {
    const sampled = loads.filter(
      ({ load, reading }) => reading !== null && isSampled(load, cohort, measured.at),
    )
    if (sampled.length === 0) return []
    const containers = usagesOf(measured, sampled, replicaSet, cohort)
    return [{ pod, labels, containers, at: measured.at, window: WINDOW }]
  })
  return { error: '', values }
}

// Where nothing is said of a container, it uses nothing.
function usagesOf(
  measured: Measured,
  loads: readonly ContainerLoad[],
  replicaSet: PlainReplicaSet,
  cohort: PodCohort,
): ObservedUsage['containers'] {
  const spec = recordIn(replicaSet.template.source, 'spec')
  const names = recordsIn(spec, 'containers').map((one) => textIn(one, 'name'))
  return names.map((name, index) => {
    const usage: Record<string, number> = {}
    for (const { container, resource, load, reading } of loads) {
      const isMeant = container === '' ? index === 0 : container === name
      const used = isMeant ? usageOf(measured, load, Number(reading), replicaSet.name, cohort) : 0
      usage[resource] = (usage[resource] ?? 0) + used
    }
    return { name, usage }
  })
}

function podsAnswer(measured: Measured, name: string): MetricsAnswer<ObservedPodValue> {
  const load = measured.load.get(name)
  const reading = load === undefined ? null : readingOf(measured, load)
  if (isFailure(reading)) return { error: reading.error, values: [] }
  if (load === undefined || reading === null) return noValues
  const values = eachCohort(measured, ({ replicaSet, labels }, cohort, pod) =>
    isSampled(load, cohort, measured.at)
      ? [{ pod, labels, value: usageOf(measured, load, reading, replicaSet.name, cohort) }]
      : [],
  )
  return { error: '', values }
}

function valueAnswer(measured: Measured, name: string): MetricsAnswer<number> {
  const load = measured.load.get(name)
  const reading = load === undefined ? null : readingOf(measured, load)
  if (isFailure(reading)) return { error: reading.error, values: [] }
  return reading === null ? noValues : { error: '', values: [reading] }
}

function readingOf({ at }: Measured, { total, perPod }: MetricLoad): LoadReading {
  return readingAt(total ?? perPod, at)
}

function isFailure(reading: LoadReading): reading is { readonly error: string } {
  return typeof reading === 'object' && reading !== null
}

function eachCohort<Value>(
  { pods }: Measured,
  valuesOf: (one: LabelledReplicaSet, cohort: PodCohort, name: string) => readonly Value[],
): readonly Value[] {
  return pods.flatMap((one) =>
    one.replicaSet.pods.flatMap((cohort, index) =>
      valuesOf(one, cohort, cohortName(one.replicaSet.name, index)),
    ),
  )
}

function isSampled(load: MetricLoad, { createdAt }: PodCohort, at: Instant): boolean {
  return after(createdAt, load.after) <= at
}

// Whole thousandths, cut off.
function usageOf(
  { shares }: Measured,
  { total, idle, starting, most }: MetricLoad,
  reading: number,
  replicaSet: string,
  { readyAt }: PodCohort,
): number {
  if (readyAt === null) return starting
  const part = total === null ? reading : carried(reading, shares.get(replicaSet) ?? [])
  return Math.min(most ?? Number.POSITIVE_INFINITY, idle + part)
}
