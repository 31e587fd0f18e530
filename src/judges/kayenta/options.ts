import { isJsonObject, type JsonObject } from '../../units/json.ts'

/** How one metric of a canary config is judged; defaults as in Kayenta. */
export interface MetricOptions {
  readonly direction: 'increase' | 'decrease' | 'either'
  readonly nanStrategy: 'remove' | 'replace'
  readonly removesOutliers: boolean
  readonly outlierFactor: number
  readonly critical: boolean
  readonly mustHaveData: boolean
  readonly muted: boolean
  readonly measure: 'meanRatio' | 'cles'
  readonly allowedIncrease: number
  readonly allowedDecrease: number
  readonly criticalIncrease: number
  readonly criticalDecrease: number
}

/**
 * Reads `analysisConfigurations.canary` of a metric. What Kayenta does not know it takes as the
 * default.
 */
export function optionsOf(analysisConfigurations: JsonObject): MetricOptions {
  const canary = objectOf(analysisConfigurations, 'canary')
  const outliers = objectOf(canary, 'outliers')
  const effectSize = objectOf(canary, 'effectSize')
  const { direction } = canary
  const measure = effectSize.measure === 'cles' ? 'cles' : 'meanRatio'
  const size = (key: string): number => numberOf(effectSize, key, measure === 'cles' ? 0.5 : 1)
  return {
    direction: direction === 'increase' || direction === 'decrease' ? direction : 'either',
    nanStrategy: canary.nanStrategy === 'replace' ? 'replace' : 'remove',
    removesOutliers: outliers.strategy === 'remove',
    outlierFactor: numberOf(outliers, 'outlierFactor', 3),
    critical: canary.critical === true,
    mustHaveData: canary.mustHaveData === true,
    muted: canary.muted === true,
    measure,
    allowedIncrease: size('allowedIncrease'),
    allowedDecrease: size('allowedDecrease'),
    criticalIncrease: size('criticalIncrease'),
    criticalDecrease: size('criticalDecrease'),
  }
}

function objectOf(object: JsonObject, key: string): JsonObject {
  const value = object[key]
  return isJsonObject(value) ? value : {}
}

function numberOf(object: JsonObject, key: string, otherwise: number): number {
  const value = object[key]
  return typeof value === 'number' ? value : otherwise
}
