import type { RunMetric } from '../analysis/run.ts'
import type { AnalysisTemplate } from '../analysis/template.ts'
import { type AnalysisOptions, assembledOf } from '../simulation/simulateAnalysis.ts'
import { readTime } from '../timeline/time.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { shownValue } from '../units/shownValue.ts'
import type { Instant } from '../units/time.ts'
import type { MeasurementOdds } from './odds/metricChain.ts'
import { isEndless, type RunOdds, runOdds } from './odds/runOdds.ts'

/** What measurements come to with one release: the same for all metrics, or by their names. */
export interface ReleaseOdds extends MeasurementOdds {
  /** For metrics that differ from the rest. */
  readonly metrics?: { readonly [metric: string]: MeasurementOdds }
}

/** What surrounds a template whose odds are asked for. */
export interface OddsOptions
  extends Pick<AnalysisOptions, 'templates' | 'secrets' | 'terminateAt'> {
  /** A release that should pass: `{ failed: 0.05 }` is one false alarm in twenty measurements. */
  readonly good?: ReleaseOdds
  /** One that should not. */
  readonly bad?: ReleaseOdds
  /** The template's arguments, by name. */
  readonly args?: Readonly<Record<string, string>>
}

/** How reliable a template is. Measurements are taken to be independent of each other. */
export interface Odds {
  /** null where nothing was said of such a release. */
  readonly good: RunOdds | null
  /** How the runs of a bad release end; null: not asked. */
  readonly bad: RunOdds | null
  /** How often a good release is taken back: Failed or Error. */
  readonly abortsGood: number | null
  /**
   * How often a bad one passes: Successful. One that stops and waits for a person is not missed.
   */
  readonly missesBad: number | null
  /** What is wrong with the question; an error leaves everything null. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * How often a template takes back a good release and lets a bad one pass, from how likely a single
 * measurement is to be Failed, Inconclusive or in Error: an exact Markov chain over the counters of
 * every metric (`failureLimit`, `inconclusiveLimit`, `consecutiveErrorLimit`,
 * `consecutiveSuccessLimit`, `count`). A metric without a count is measured until `terminateAt`,
 * when its Rollout is promoted.
 */
export function odds(template: AnalysisTemplate, options: OddsOptions): Odds {
  const assembled = assembledOf(template, options.args ?? {}, options)
  if (!assembled.ok) return nothing([refused(assembled.error)])
  const { metrics, refusal } = assembled.run
  if (refusal !== '') return nothing([refused(refusal)])
  const terminateAt = options.terminateAt === undefined ? null : readTime(options.terminateAt)
  const diagnostics = [
    ...(options.good === undefined ? [] : objectionsTo('good', options.good, metrics)),
    ...(options.bad === undefined ? [] : objectionsTo('bad', options.bad, metrics)),
    ...endsOf(metrics, options.terminateAt, terminateAt),
  ]
  if (diagnostics.length > 0) return nothing(diagnostics)
  const oddsOf = (release: ReleaseOdds | undefined): RunOdds | null =>
    release === undefined ? null : runOdds(likely(metrics, release), terminateAt)
  const good = oddsOf(options.good)
  const bad = oddsOf(options.bad)
  return {
    good,
    bad,
    abortsGood: good === null ? null : good.failed + good.error,
    missesBad: bad === null ? null : bad.successful,
    diagnostics: [],
  }
}

function nothing(diagnostics: readonly Diagnostic[]): Odds {
  return { good: null, bad: null, abortsGood: null, missesBad: null, diagnostics }
}

function refused(error: string): Diagnostic {
  const hint = 'Give the template what it needs: args, or the templates it refers to.'
  return errorIn('', 'no-analysis-run', error, hint)
}

function likely(
  metrics: readonly RunMetric[],
  release: ReleaseOdds,
): Parameters<typeof runOdds>[0] {
  return metrics.map((metric) => ({ metric, odds: release.metrics?.[metric.name] ?? release }))
}

function objectionsTo(
  which: 'good' | 'bad',
  release: ReleaseOdds,
  metrics: readonly RunMetric[],
): readonly Diagnostic[] {
  const named = Object.entries(release.metrics ?? {})
  const unknown = named.filter(([name]) => metrics.every((metric) => metric.name !== name))
  return [
    ...improbable(which, release),
    ...named.flatMap(([name, one]) => improbable(`${which}.metrics.${name}`, one)),
    ...unknown.map(([name]) => {
      const names = metrics.map((metric) => JSON.stringify(metric.name)).join(', ')
      const message = `${JSON.stringify(name)} is no metric of the template`
      return errorIn(`${which}.metrics`, 'unknown-metric', message, `Its metrics are ${names}.`)
    }),
  ]
}

function improbable(path: string, one: MeasurementOdds): readonly Diagnostic[] {
  const { failed = 0, inconclusive = 0, error = 0 } = one
  const sum = failed + inconclusive + error
  const isFine = [failed, inconclusive, error, sum].every(
    (share) => share >= 0 && share <= 1 + 1e-12,
  )
  if (isFine) return []
  const message = `${failed}, ${inconclusive} and ${error} are not the odds of one measurement`
  const hint = 'Give failed, inconclusive and error numbers from 0 on that add up to 1 at most.'
  return [errorIn(path, 'not-a-probability', message, hint)]
}

function endsOf(
  metrics: readonly RunMetric[],
  given: OddsOptions['terminateAt'],
  terminateAt: Instant | null,
): readonly Diagnostic[] {
  if (given !== undefined && terminateAt === null) {
    const message = `${shownValue(given)} is no time`
    return [errorIn('terminateAt', 'not-a-time', message, 'Write a duration: 30m.')]
  }
  if (terminateAt !== null) return []
  return metrics
    .filter((metric) => isEndless(metric) && !metric.dryRun)
    .map(({ name }) => {
      const what = `metric ${JSON.stringify(name)} has no count`
      const message = `${what}, and is measured until somebody stops it`
      const hint = 'Say when the Rollout is promoted: { terminateAt: "30m" }.'
      return errorIn('terminateAt', 'endless-metric', message, hint)
    })
}
