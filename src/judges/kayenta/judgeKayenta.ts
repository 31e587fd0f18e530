import type { JsonObject } from '../../units/json.ts'
import {
  type Classified,
  classify,
  type MetricClassification,
  type SeriesComparison,
} from './classify.ts'
import { optionsOf } from './options.ts'
import { groupScores, type Scored, summaryScore } from './score.ts'
import {
  type SeriesStatistics,
  statisticsOf,
  withoutNaN,
  withoutOutliers,
  zeroForNaN,
} from './series.ts'

/** A canary config of Kayenta, as far as its judge reads it. */
export interface CanaryConfig {
  /** What is compared. */
  readonly metrics: readonly CanaryMetric[]
  /** Percent by group; groups without one share the rest. */
  readonly groupWeights: Readonly<Record<string, number>>
  /** From which score on it passes, and below which it fails. */
  readonly thresholds: { readonly pass: number; readonly marginal: number }
}

/** A metric of a canary config. */
export interface CanaryMetric {
  /** Its name, by which its series are found. */
  readonly name: string
  /** The groups that its score counts in. */
  readonly groups: readonly string[]
  /** As written; its `canary` says how the metric is judged. */
  readonly analysisConfigurations: JsonObject
}

/** The two series of a metric: the canary's and its baseline's. NaN is a missing value. */
export interface MetricPair {
  /** The metric's name. */
  readonly name: string
  /** The canary's values. */
  readonly experiment: readonly number[]
  /** The baseline's values. */
  readonly control: readonly number[]
}

/** What Kayenta makes of one metric. */
export interface MetricJudgement {
  /** Its name. */
  readonly name: string
  /** Whether it is higher, lower, or as it was. */
  readonly classification: MetricClassification
  /** Why, in Kayenta's words; null if it says nothing. */
  readonly classificationReason: string | null
  /** If it fails, everything does. */
  readonly critical: boolean
  /** It does not count. */
  readonly muted: boolean
  /** Mean of the canary by mean of the baseline; null: not computed. */
  readonly ratio: number | null
  /** What it is based on; null if nothing was compared. */
  readonly comparison: SeriesComparison | null
  /** After missing values and outliers were dealt with. */
  readonly experimentStats: SeriesStatistics
  /** The same of the baseline. */
  readonly controlStats: SeriesStatistics
}

/** What Kayenta makes of all metrics, or why it cannot. */
export type KayentaJudgement =
  | {
      readonly ok: true
      /** From 0 to 100. */
      readonly score: number
      /** What the thresholds make of the score. */
      readonly classification: 'Pass' | 'Marginal' | 'Fail'
      /** '' when there is none. */
      readonly classificationReason: string
      /** The score of each group. */
      readonly groups: readonly { readonly name: string; readonly score: number }[]
      /** What became of each metric. */
      readonly metrics: readonly MetricJudgement[]
    }
  | { readonly ok: false; readonly error: string }

/**
 * Judges a canary as Kayenta's `NetflixACAJudge-v1.0` does: a Mann–Whitney test per metric at
 * a confidence level of 98 %, scores by group, a weighted sum against the thresholds. The error is
 * the exception with which the original gives up the whole. `seed` addresses the noise that two
 * constant series get.
 */
export function judgeKayenta(
  config: CanaryConfig,
  pairs: readonly MetricPair[],
  seed = 0,
): KayentaJudgement {
  const metrics: MetricJudgement[] = []
  const scored: Scored[] = []
  for (const pair of pairs) {
    const metric = config.metrics.find(({ name }) => name === pair.name)
    if (metric === undefined) {
      return illegal(`Could not find metric config for ${pair.name}`)
    }
    const judgement = judgeMetric(metric, pair, seed)
    if (judgement === null) return illegal('requirement failed: factor must be greater than zero')
    metrics.push(judgement)
    if (!judgement.muted) scored.push({ ...judgement, groups: metric.groups })
  }
  const groups = groupScores(scored)
  const { score, reason } = summaryScore(scored, groups, config.groupWeights)
  const { pass, marginal } = config.thresholds
  return {
    ok: true,
    score,
    classification: score >= pass ? 'Pass' : score >= marginal ? 'Marginal' : 'Fail',
    classificationReason: reason,
    groups: groups.map((group) => ({ name: group.name, score: group.score })),
    metrics,
  }
}

function illegal(text: string): KayentaJudgement {
  return { ok: false, error: `IllegalArgumentException: ${text}` }
}

function judgeMetric(metric: CanaryMetric, pair: MetricPair, seed: number): MetricJudgement | null {
  const options = optionsOf(metric.analysisConfigurations)
  if (options.removesOutliers && !(options.outlierFactor > 0)) return null
  const cleaned = (series: readonly number[]): readonly number[] => {
    const values = options.nanStrategy === 'replace' ? zeroForNaN(series) : withoutNaN(series)
    return options.removesOutliers ? withoutOutliers(values, options.outlierFactor) : values
  }
  const experiment = cleaned(pair.experiment)
  const control = cleaned(pair.control)
  const name = pair.name
  const judged: Classified = classify({ name, experiment, control, options, seed })
  return {
    name,
    classification: judged.classification,
    classificationReason: judged.classificationReason,
    critical: judged.critical,
    muted: options.muted,
    ratio: judged.ratio,
    comparison: judged.comparison,
    experimentStats: statisticsOf(experiment),
    controlStats: statisticsOf(control),
  }
}
