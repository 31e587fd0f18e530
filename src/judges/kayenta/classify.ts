import { normal } from '../../chance/distributions.ts'
import { uniform } from '../../chance/uniform.ts'
import { ascending, mannWhitney, rankSum } from './mannWhitney.ts'
import type { MetricOptions } from './options.ts'
import { meanOf } from './series.ts'

/** What Kayenta calls a metric. */
export type MetricClassification = 'Pass' | 'High' | 'Low' | 'Nodata' | 'NodataFailMetric' | 'Error'

export interface Classified {
  readonly classification: MetricClassification
  /** null: none. */
  readonly classificationReason: string | null
  readonly critical: boolean
  /**
   * Mean of the canary by mean of the baseline; NaN if one of them is 0; null if it was not
   * computed.
   */
  readonly ratio: number | null
  /** What the comparison was based on; null if there was none. */
  readonly comparison: SeriesComparison | null
}

/** The confidence interval of a Mann-Whitney test, and how strong the effect is. */
export interface SeriesComparison {
  /** Where the interval begins. */
  readonly lower: number
  /** Where it ends. */
  readonly upper: number
  /** How much the canary has more: the Hodges-Lehmann estimate. */
  readonly estimate: number
  /** Ratio of the means, or common language effect size: what a config limits. */
  readonly effectSize: number
}

const CONFIDENCE_LEVEL = 0.98
/** How far apart the interval has to lie, as a share of the estimated difference. */
const TOLERANCE = 0.25

/** Two series to be compared, cleaned, and what chance their noise would come from. */
export interface Compared {
  readonly name: string
  readonly experiment: readonly number[]
  readonly control: readonly number[]
  readonly options: MetricOptions
  readonly seed: number
}

/** What a metric's two series say. */
export function classify(compared: Compared): Classified {
  const { name, experiment, control, options } = compared
  if (experiment.length === 0 || control.length === 0) return withoutData(name, options)
  const [x, y] = [ascending(experiment), ascending(control)]
  if (x.length === y.length && x.every((value, index) => value === y[index])) {
    return passed('The Canary and Baseline data are identical')
  }
  const low = Math.min(x[0] ?? 0, y[0] ?? 0)
  const high = Math.max(x.at(-1) ?? 0, y.at(-1) ?? 0)
  return low === high ? passed(null) : compare(compared)
}

function passed(classificationReason: string | null): Classified {
  return {
    classification: 'Pass',
    classificationReason,
    critical: false,
    ratio: 1,
    comparison: null,
  }
}

function withoutData(name: string, options: MetricOptions): Classified {
  if (options.nanStrategy === 'replace') return passed(null)
  const mustFail = options.mustHaveData && !options.critical
  return {
    ...passed(`Missing data for ${name}`),
    classification: mustFail ? 'NodataFailMetric' : 'Nodata',
    critical: !mustFail && options.critical,
  }
}

function compare(compared: Compared): Classified {
  const { name, options } = compared
  const { experiment, control } = withNoise(compared)
  const interval = mannWhitney(experiment, control, CONFIDENCE_LEVEL)
  if (!interval.ok) {
    return {
      classification: 'Error',
      classificationReason: 'Metric Classification Failed',
      critical: false,
      ratio: null,
      comparison: null,
    }
  }
  const { lower, upper, estimate } = interval
  const [canary, baseline] = [meanOf(experiment), meanOf(control)]
  const ratio = canary === 0 || baseline === 0 ? Number.NaN : canary / baseline
  const effectSize = options.measure === 'cles' ? languageEffect(experiment, control) : ratio
  const comparison = { lower, upper, estimate, effectSize }
  const band = TOLERANCE * Math.abs(estimate)
  const { direction } = options
  if (direction !== 'decrease' && lower > band && !(effectSize < options.allowedIncrease)) {
    const critical = options.critical && !(effectSize < options.criticalIncrease)
    return { ...failed(name, 'High', critical), ratio, comparison }
  }
  if (direction !== 'increase' && upper < -band && !(effectSize > options.allowedDecrease)) {
    const critical = options.critical && !(effectSize > options.criticalDecrease)
    return { ...failed(name, 'Low', critical), ratio, comparison }
  }
  return { ...passed(null), ratio, comparison }
}

function failed(name: string, label: 'High' | 'Low', critical: boolean): Classified {
  const reason = critical
    ? `The metric ${name} was classified as ${label} (Critical)`
    : `${name} was classified as ${label}`
  return {
    classification: label,
    classificationReason: reason,
    critical,
    ratio: null,
    comparison: null,
  }
}

/**
 * The chance that a value of the canary is above one of the baseline (common language effect size).
 */
function languageEffect(experiment: readonly number[], control: readonly number[]): number {
  const [m, n] = [experiment.length, control.length]
  const ranks = rankSum(ascending(experiment), ascending(control))
  return (2 * ranks - m * (m + 1)) / (2 * n * m)
}

/**
 * Two constant series tie at some difference, which the test cannot have: both get a little noise.
 * The original's is not seeded; here it is addressed, so that a verdict can be had again.
 */
function withNoise(compared: Compared): Pick<Compared, 'experiment' | 'control'> {
  const { name, experiment, control, seed } = compared
  if (!isConstant(experiment) || !isConstant(control)) return compared
  const blur = (series: readonly number[], side: string): readonly number[] =>
    series.map((value, index) => {
      if (value === 0) return value
      return value + normal(uniform(seed, `kayenta/${name}/${side}`, index), 0, 1) * (value * 1e-5)
    })
  return { experiment: blur(experiment, 'experiment'), control: blur(control, 'control') }
}

function isConstant(series: readonly number[]): boolean {
  return series.every((value) => value === series[0])
}
