import { assembleRun } from '../analysis/assembleRun.ts'
import { judgeOf } from '../analysis/judgeResult.ts'
import { type DecidingMeasurement, playRun } from '../analysis/playRun.ts'
import { type AnalysisRunState, type Secrets, startRun } from '../analysis/run.ts'
import type { AnalysisTemplate, TemplateArgument } from '../analysis/template.ts'
import { prepareConditions } from '../expr/assess.ts'
import { measurerOf } from '../providers/measurer.ts'
import type { Signal } from '../providers/signal.ts'
import type { MeasureMetric } from '../providers/task.ts'
import { readTime, type Time } from '../timeline/time.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Limits, objectionsToLimits } from '../units/limits.ts'
import { type Instant, instant } from '../units/time.ts'
import { allowanceOf, countedMeasure, spent } from './allowance.ts'
import { noSuch, objectionsToSignals } from './checkScenario.ts'
import { argumentWarnings, seriesWarnings } from './seriesWarnings.ts'

const A_DAY = 86_400_000

/** What surrounds an AnalysisRun that is played by itself. */
export interface AnalysisOptions {
  /** Templates that the first one refers to. */
  readonly templates?: readonly AnalysisTemplate[]
  /**
   * When somebody (a Rollout that is promoted, say) stops the run; never
   * if absent.
   */
  readonly terminateAt?: Time
  /** A run that is not over by then is left as it is; a day if absent. */
  readonly until?: Time
  /** Chance of noisy signals; 0 if absent. */
  readonly seed?: number
  /** Keys of Secrets, by name: what `secretKeyRef` of the template's arguments finds. */
  readonly secrets?: Secrets
  /** Other limits of the run than the usual ones. */
  readonly limits?: Limits
}

/** What an AnalysisRun that is played by itself comes to. */
export interface AnalysisVerdict {
  /**
   * What is wrong with the series or the options, of which there is no run; or that the run reached
   * a limit, and is as it was then. Warnings: names of series and arguments that match nothing, and
   * metrics without a signal. [] if nothing is.
   */
  readonly diagnostics: readonly Diagnostic[]
  /**
   * The AnalysisRun with its metric results and messages; null if none could be made. Unlike a
   * cluster's it keeps every measurement, so that all of them can be drawn.
   */
  readonly run: AnalysisRunState | null
  /** Why no run could be made, in the controller's words; '' if one could. */
  readonly error: string
  /** The measurement that ended the run; null if it was stopped from outside, or is not over. */
  readonly decidedBy: DecidingMeasurement | null
  /** When the run was over; null if it is not. */
  readonly endedAt: Instant | null
  /**
   * Since when it has been measured again and again without end, for an interval of 0 and no count;
   * null if it is not.
   */
  readonly spinsAt: Instant | null
  /**
   * When the controller deletes it because its `ttlStrategy` is over, in the first pass after that;
   * null if it is kept, as every run of a template is.
   */
  readonly deletedAt: Instant | null
}

/**
 * What an AnalysisTemplate says about data, without any rollout around it: one run, measured on
 * schedule, judged as Argo Rollouts judges it. `series` holds a signal for each metric, by its
 * name: what its provider answers, the same all the time or over time (`[['0s', 0.99],
 * ['10m', 0.95]]`).
 */
export function simulateAnalysis(
  template: AnalysisTemplate,
  args: Readonly<Record<string, string>>,
  series: Readonly<Record<string, Signal>>,
  options: AnalysisOptions = {},
): AnalysisVerdict {
  const verdict = playTemplate(template, args, series, options, (measure) => measure)
  const { run } = verdict
  if (run === null) return verdict
  const declared = [template, ...(options.templates ?? [])].flatMap((one) => one.args)
  const warnings = [
    ...argumentWarnings(
      declared.map(({ name }) => name),
      args,
    ),
    ...seriesWarnings(run.spec.metrics, series),
  ]
  return { ...verdict, diagnostics: [...verdict.diagnostics, ...warnings] }
}

/** {@link simulateAnalysis} with somebody who stands between the run and what it measures. */
export function playTemplate(
  template: AnalysisTemplate,
  args: Readonly<Record<string, string>>,
  series: Readonly<Record<string, Signal>>,
  options: AnalysisOptions,
  through: (measure: MeasureMetric) => MeasureMetric,
): AnalysisVerdict {
  const diagnostics = objectionsToOptions(series, options)
  if (diagnostics.length > 0) return { ...noVerdict, diagnostics }
  const assembled = assembledOf(template, args, options)
  if (!assembled.ok) return { ...noVerdict, error: assembled.error }
  return playAlone(assembled.run, templated, series, options, through)
}

// A run of a template is nobody's.
const templated = { namespace: 'default', uid: null }

/**
 * The verdict of one run, whose options are sound. Its `uid` is what its Jobs are named after;
 * null: its name.
 */
export function playAlone(
  begun: AnalysisRunState,
  { namespace, uid }: { readonly namespace: string; readonly uid: string | null },
  series: Readonly<Record<string, Signal>>,
  options: AnalysisOptions,
  through: (measure: MeasureMetric) => MeasureMetric = (measure) => measure,
): AnalysisVerdict {
  const measure = measurerOf({
    signals: series,
    readingOf: (task) => ({
      hash: '',
      image: '',
      observed: null,
      seed: options.seed ?? 0,
      stream: String(task.metric.name),
      index: task.measurementIndex,
    }),
    uidOf: (runName) => uid ?? runName,
    namespace,
  })
  const left = allowanceOf(options.limits ?? {})
  const { run, decidedBy, spinsAt, spentAt, deletedAt } = playRun({
    run: keepingAll(begun),
    measure: through(countedMeasure(left, measure)),
    judge: judgeOf(prepareConditions(left)),
    isSpent: () => left.measurements < 0 || left.evaluated < 0,
    terminateAt: timeOf(options.terminateAt),
    until: timeOf(options.until) ?? instant(A_DAY),
  })
  const endedAt = run.completedAt
  const diagnostics = spentAt === null ? [] : [spent(left, options.limits ?? {}, spentAt)]
  return { diagnostics, run, error: '', decidedBy, endedAt, spinsAt, deletedAt }
}

/** The run of a template, before anything of it is measured. */
export function assembledOf(
  template: AnalysisTemplate,
  args: Readonly<Record<string, string>>,
  options: Pick<AnalysisOptions, 'templates' | 'secrets'>,
):
  | { readonly ok: true; readonly run: AnalysisRunState }
  | { readonly ok: false; readonly error: string } {
  const { name, clusterScope } = template
  const reference = {
    templates: [{ templateName: name, clusterScope }],
    dryRun: [],
    measurementRetention: [],
  }
  const templates = [template, ...(options.templates ?? [])]
  const assembled = assembleRun(reference, argumentsOf(args), templates)
  if (!assembled.ok) return assembled
  return { ok: true, run: startRun(name, assembled.spec, null, options.secrets ?? {}) }
}

/** Of a run that is not played. */
export const noVerdict: AnalysisVerdict = {
  diagnostics: [],
  run: null,
  error: '',
  decidedBy: null,
  endedAt: null,
  spinsAt: null,
  deletedAt: null,
}

/** What is wrong with signals by name, and with the options. */
export function objectionsToOptions(
  series: Readonly<Record<string, Signal>>,
  options: AnalysisOptions,
): readonly Diagnostic[] {
  const times = (['terminateAt', 'until'] as const).flatMap((key) => {
    const time = options[key]
    return time === undefined || readTime(time) !== null ? [] : [noSuch('time', time, key)]
  })
  return [
    ...objectionsToLimits(options.limits ?? {}),
    ...objectionsToSignals(series, 'series'),
    ...times,
  ]
}

function timeOf(time: Time | undefined): Instant | null {
  return time === undefined ? null : readTime(time)
}

function keepingAll(run: AnalysisRunState): AnalysisRunState {
  const retention = Number.MAX_SAFE_INTEGER
  return { ...run, metrics: run.metrics.map((metric) => ({ ...metric, retention })) }
}

function argumentsOf(args: Readonly<Record<string, string>>): readonly TemplateArgument[] {
  return Object.entries(args).map(([name, value]) => ({ name, value, valueFrom: null }))
}
