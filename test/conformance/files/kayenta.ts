import {
  type CanaryConfig,
  judgeKayenta,
  type KayentaJudgement,
  type MetricJudgement,
} from '../../../src/judges/kayenta/judgeKayenta.ts'
import { mannWhitney } from '../../../src/judges/kayenta/mannWhitney.ts'
import { type CaseFile, ndjsonRows, type Row } from '../caseFile.ts'

type Sample = number | 'NaN'

interface JudgeCase {
  readonly kind: 'judge'
  readonly id: string
  readonly config: Omit<CanaryConfig, 'groupWeights'> & Partial<Pick<CanaryConfig, 'groupWeights'>>
  readonly experiment: Readonly<Record<string, readonly Sample[]>>
  readonly control: Readonly<Record<string, readonly Sample[]>>
  readonly expected: ExpectedJudgement | { readonly error: string }
}

interface IntervalCase {
  readonly kind: 'mannWhitney'
  readonly id: string
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly confidenceLevel: number
  readonly expected: unknown
}

interface ExpectedJudgement {
  readonly score: number
  readonly classification: string
  readonly classificationReason: string
  readonly groups: readonly { readonly name: string; readonly score: number }[]
  readonly metrics: readonly ExpectedMetric[]
  readonly noiseSensitive?: boolean
}

interface ExpectedMetric {
  readonly name: string
  readonly classification: string
  readonly ratio: number | 'NaN' | null
  readonly trace?: unknown
  readonly noise?: boolean
  readonly noiseOutcomes?: readonly string[]
  readonly experimentStats: { readonly count: number }
  readonly controlStats: { readonly count: number }
}

/** Judgements and confidence intervals of Kayenta's own judge. */
export const kayenta: CaseFile = { name: 'kayenta.ndjson', rows }

function rows(text: string): Iterable<Row> {
  return ndjsonRows<JudgeCase | IntervalCase>(text, (recorded) =>
    recorded.kind === 'judge' ? judgeRow(recorded) : intervalRow(recorded),
  )
}

function intervalRow({ id, kind, x, y, confidenceLevel, expected }: IntervalCase): Row {
  const actual = (): unknown => {
    const interval = mannWhitney(x, y, confidenceLevel)
    if (!interval.ok) return { error: interval.error }
    return { lower: interval.lower, upper: interval.upper, estimate: interval.estimate }
  }
  return { kind, id, input: { x, y, confidenceLevel }, expected, actual }
}

function judgeRow({ id, kind, config, experiment, control, expected }: JudgeCase): Row {
  const actual = (): unknown => {
    const pairs = Object.keys(experiment).map((name) => ({
      name,
      experiment: (experiment[name] ?? []).map(Number),
      control: (control[name] ?? []).map(Number),
    }))
    const judged = judgeKayenta({ groupWeights: {}, ...config }, pairs)
    if (!judged.ok) return { error: judged.error }
    return 'error' in expected ? judged : withoutChance(shaped(judged, expected), expected)
  }
  const wanted = 'error' in expected ? expected : { ...expected, groups: asSet(expected.groups) }
  return { kind, id, input: { config, experiment, control }, expected: wanted, actual }
}

type Judged = Extract<KayentaJudgement, { ok: true }>
type Shaped = Omit<ExpectedJudgement, 'groups'> & { readonly groups: unknown }

function shaped({ ok: _, ...judged }: Judged, expected: ExpectedJudgement): Shaped {
  const metrics = judged.metrics.map((metric, index) =>
    shapedMetric(metric, expected.metrics[index]),
  )
  return { ...judged, groups: asSet(judged.groups), metrics }
}

function shapedMetric(
  { comparison, ...metric }: MetricJudgement,
  expected: ExpectedMetric | undefined,
): ExpectedMetric {
  const ratio = Number.isNaN(metric.ratio) ? 'NaN' : metric.ratio
  // The trace is an aid: it is there even where the judge needs no comparison.
  const trace = comparison === null ? expected?.trace : withTextForNaN({ ...comparison })
  return { ...metric, ratio, ...(trace === undefined ? {} : { trace }) }
}

function withTextForNaN(numbers: Readonly<Record<string, number>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(numbers).map(([key, number]) => [key, Number.isNaN(number) ? 'NaN' : number]),
  )
}

/** The order of groups is that of a Scala map. */
function asSet(groups: readonly { readonly name: string; readonly score: number }[]): unknown {
  return Object.fromEntries(groups.map(({ name, score }) => [name, score]))
}

/** Puts the recorded figures where the original's noise, which is not seeded, decides about them. */
function withoutChance(judged: Shaped, expected: ExpectedJudgement): Shaped {
  const metrics = judged.metrics.map((metric, index) => {
    const wanted = expected.metrics[index]
    if (wanted?.noise !== true) return metric
    return isAllowed(metric, wanted) ? wanted : metric
  })
  const varied = metrics.some(
    ({ classification }, index) => classification !== judged.metrics[index]?.classification,
  )
  if (expected.noiseSensitive !== true && !(varied && hasLoneNoise(expected))) {
    return { ...judged, metrics }
  }
  const { score, classification, classificationReason, noiseSensitive } = expected
  const groups = asSet(expected.groups)
  return {
    ...judged,
    score,
    classification,
    classificationReason,
    groups,
    ...(noiseSensitive === undefined ? {} : { noiseSensitive }),
    metrics,
  }
}

function isAllowed(metric: ExpectedMetric, wanted: ExpectedMetric): boolean {
  const isLone = isLoneNoise(wanted)
  const outcomes = (wanted.noiseOutcomes ?? [wanted.classification]).map((outcome) =>
    outcome.replace('!', ''),
  )
  if (isLone && (metric.classification === 'Error' || wanted.classification === 'Error'))
    return true
  if (!outcomes.includes(metric.classification)) return false
  const [got, ratio] = [metric.ratio, wanted.ratio]
  if (typeof got !== 'number' || typeof ratio !== 'number') return got === ratio
  return Math.abs(got - ratio) <= 1e-3 * Math.abs(ratio)
}

function hasLoneNoise({ metrics }: ExpectedJudgement): boolean {
  return metrics.some(isLoneNoise)
}

function isLoneNoise({ noise, experimentStats, controlStats }: ExpectedMetric): boolean {
  return noise === true && experimentStats.count === 1 && controlStats.count === 1
}
