import type { RetentionRule } from './template.ts'

/** Kept measurements of a metric that no `measurementRetention` rule names. */
const defaultRetention = 10

/** How many measurements of a metric are kept; a limit that is not positive is as good as none. */
export function retentionOf(rule: RetentionRule | null): number {
  return rule !== null && rule.limit > 0 ? rule.limit : defaultRetention
}

/** The newest measurements, as many as are kept; counters know nothing of this. */
export function trimMeasurements<M>(measurements: readonly M[], limit: number): readonly M[] {
  return measurements.length > limit
    ? measurements.slice(measurements.length - limit)
    : measurements
}
