import type { Duration, Instant } from '../../units/time.ts'

/** What a metric says over time, in whole thousandths; in order of time. */
export type Series = readonly { readonly at: Instant; readonly value: LoadReading }[]

/** null: there is no data; an error is how the metrics API fails. */
export type LoadReading = number | null | { readonly error: string }

/** What an HPA's metric measures, read from a scenario. Amounts are whole thousandths. */
export interface MetricLoad {
  /** Of all users together; null where it is given per pod. */
  readonly total: Series | null
  readonly perPod: Series | null
  /** Of every ready pod, besides. */
  readonly idle: number
  /** Of a pod that is not ready. */
  readonly starting: number
  /** No pod uses more; null: no limit. */
  readonly most: number | null
  /** From a pod's start to its first sample. */
  readonly after: Duration
}

/** By the name of the resource or metric; `sidecar/cpu` is that of one container. */
export type LoadPlan = ReadonlyMap<string, MetricLoad>

/** The last entry that is not in the future; null before the first. */
export function readingAt(series: Series | null, at: Instant): LoadReading {
  return series?.findLast((entry) => entry.at <= at)?.value ?? null
}
