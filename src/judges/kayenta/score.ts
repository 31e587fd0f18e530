import { formatFloatPlain } from '../../go/format.ts'
import type { MetricClassification } from './classify.ts'

/** What counts for the score of a canary. */
export interface Scored {
  readonly groups: readonly string[]
  readonly classification: MetricClassification
  readonly classificationReason: string | null
  readonly critical: boolean
}

export interface GroupScore {
  readonly name: string
  /** From 0 to 100, not rounded; 0 for a group without data. */
  readonly score: number
  readonly hasData: boolean
}

/** Scores of the groups, in the order in which the metrics name them first. */
export function groupScores(metrics: readonly Scored[]): readonly GroupScore[] {
  const names = new Set(metrics.flatMap((metric) => metric.groups))
  return [...names].map((name) => {
    const labels = metrics
      .filter((metric) => metric.groups.includes(name))
      .map((metric) => metric.classification)
    const passes = labels.filter((label) => label === 'Pass').length
    const total = labels.filter((label) => label !== 'Nodata' && label !== 'Error').length
    const score = total === 0 ? 0 : (passes / total) * 100
    return { name, score, hasData: total > 0 }
  })
}

export interface Summary {
  readonly score: number
  /** '' when there is none. */
  readonly reason: string
}

/**
 * The score of the whole: 0 for a failed critical metric and for too little data, else the groups'
 * by weight.
 */
export function summaryScore(
  metrics: readonly Scored[],
  groups: readonly GroupScore[],
  weights: Readonly<Record<string, number>>,
): Summary {
  const failed = metrics.find((metric) => metric.critical && metric.classification !== 'Pass')
  if (failed !== undefined) {
    return { score: 0, reason: `Canary Failed: ${failed.classificationReason ?? ''}` }
  }
  const empty = metrics.filter((metric) => metric.classification === 'Nodata').length
  if ((empty / metrics.length) * 100 >= 50) {
    return { score: 0, reason: 'Canary Failed: 50% or more metrics returned NODATA' }
  }
  const known = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const unweighted = groups.filter((group) => !Object.hasOwn(weights, group.name)).length
  const share = (100 - known) / unweighted
  let total = 0
  for (const { name, score, hasData } of groups) {
    const weight = Object.hasOwn(weights, name) ? (weights[name] ?? 0) : share
    total += (hasData ? score : 100) * (weight / 100)
  }
  return { score: twoDecimals(total), reason: '' }
}

/** Rounds the shortest decimal text of a double to two decimals, a half away from zero. */
function twoDecimals(value: number): number {
  const text = formatFloatPlain(value)
  const [whole = '', fraction = ''] = text.split('.')
  if (fraction.length <= 2) return value
  const hundredths = BigInt(whole.replace('-', '') + fraction.slice(0, 2))
  const rounded = hundredths + ((fraction[2] ?? '0') >= '5' ? 1n : 0n)
  const digits = String(rounded).padStart(3, '0')
  return Number(`${text.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`)
}
