import type { TimeText } from '../../go/timeText.ts'

/** A quantity as Kubernetes writes it: `500m`, `2`, `1.5Gi`. */
export type Quantity = string | number

/**
 * One that stays, or one over time, of which the last entry that is not in the future counts. null
 * is no data, an error a metrics API that fails.
 */
export type LoadSeries =
  | Quantity
  | readonly (readonly [TimeText, Quantity | null | { readonly error: string }])[]

/** What a metric measures over time: a series, or what it is made of. */
export type LoadScenario = LoadSeries | LoadShape

/** What a metric measures; `total` or `perPod`. */
export interface LoadShape {
  /** Of all users together; it comes to the ready pods as requests do. */
  readonly total?: LoadSeries
  /** Of each ready pod, however many there are. */
  readonly perPod?: LoadSeries
  /** What every ready pod uses besides; 0 if absent. */
  readonly idle?: Quantity
  /** What a pod uses that is not ready; 0 if absent. */
  readonly starting?: Quantity
  /** What a pod uses at most. */
  readonly most?: Quantity
  /** From a pod's start to its first sample; 15 s if absent. */
  readonly after?: TimeText
}
