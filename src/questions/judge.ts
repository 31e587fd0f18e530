import type { MetricResult } from '../analysis/measurement.ts'
import { type AnalysisPhase, isCompleted } from '../analysis/phase.ts'
import type { AnalysisRunState, RunMetric } from '../analysis/run.ts'
import type { AnalysisTemplate } from '../analysis/template.ts'
import {
  type AnalysisOptions,
  type AnalysisVerdict,
  assembledOf,
  playTemplate,
} from '../simulation/simulateAnalysis.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { shownValue } from '../units/shownValue.ts'
import { type Instant, parseRfc3339 } from '../units/time.ts'
import { type DecidingRule, decidingRule } from './judge/decision.ts'
import { listener, type MeasurementNumber, takenAsGood } from './judge/listener.ts'
import { type RecordedSeries, type Replay, replayOf } from './judge/replay.ts'

/** What surrounds a template that is judged. */
export interface JudgementOptions extends AnalysisOptions {
  /** The template's arguments, by name. */
  readonly args?: Readonly<Record<string, string>>
  /** Which metric a recording without names is of; not needed where the template has only one. */
  readonly metric?: string
  /**
   * When the run begins on the recording's calendar (RFC 3339); with its first sample if absent.
   */
  readonly startedAt?: string
}

/** A measurement by which a metric was over. */
export interface DecidingSample {
  /** The metric's name. */
  readonly metric: string
  /** The field that decided, as it is written: `spec.metrics[0].failureLimit`. */
  readonly path: string
  /** What decided: a limit, an end. */
  readonly rule: DecidingRule
  /** Which measurement of the metric, from 1, errors included. */
  readonly number: number
  readonly at: Instant
  /** What was measured, as the provider prints it; '' in an error. */
  readonly value: string
  /** What the conditions make of it. */
  readonly phase: AnalysisPhase
  /** Of an error. */
  readonly message: string
}

/** What became of one metric. */
export interface JudgedMetric {
  /** The metric's name. */
  readonly name: string
  /** What it comes to. */
  readonly phase: AnalysisPhase
  /** It neither stops the run nor decides it. */
  readonly dryRun: boolean
  /** Measurements whose phase is Successful. */
  readonly successful: number
  /** Measurements whose phase is Failed. */
  readonly failed: number
  /** Measurements whose phase is Inconclusive. */
  readonly inconclusive: number
  /** Measurements that erred. */
  readonly error: number
  /** Measurements that found a value: not an error, an empty result or NaN alone. */
  readonly withData: number
  /** null: it is not over, or ended because the run was stopped. */
  readonly decidedBy: DecidingSample | null
}

/** What a template makes of recorded series. */
export interface Judgement {
  /** Of the run; '' if none could be made. */
  readonly phase: AnalysisPhase
  /** Why, in the controller's words. */
  readonly message: string
  /** Since the beginning of the run; null: it is not over. */
  readonly endedAt: Instant | null
  /** null: the run was stopped from outside, is not over, or could not begin. */
  readonly decidedBy: DecidingSample | null
  /** Those that ended other metrics badly in the same pass: each would have been enough. */
  readonly besides: readonly DecidingSample[]
  /**
   * How the run had gone if the deciding measurement (and those besides) had been Successful, all
   * else as recorded; null where none decided, or the run is Successful.
   */
  readonly otherwise: { readonly phase: AnalysisPhase; readonly endedAt: Instant | null } | null
  /** Whether any metric that counts ever found a value. Without, the verdict says nothing. */
  readonly sawData: boolean
  /** In the order of the run. */
  readonly metrics: readonly JudgedMetric[]
  /** With every measurement; null if none could be made. */
  readonly run: AnalysisRunState | null
  /**
   * What is wrong with the recording (errors: nothing is judged), and what is to be known of it.
   */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What a template makes of recorded data: the phase, the field and the measurement that decided,
 * how it had gone without that, and whether it ever saw data. `series` is a table (CSV:
 * time,value), an answer of Prometheus' API, or a signal for each metric. The run begins at 0 and
 * is played as `simulateAnalysis` plays it.
 */
export function judge(
  template: AnalysisTemplate,
  series: RecordedSeries,
  options: JudgementOptions = {},
): Judgement {
  const args = options.args ?? {}
  const assembled = assembledOf(template, args, options)
  if (!assembled.ok) return nothing([unmade(assembled.error)])
  const startedAt = options.startedAt === undefined ? null : parseRfc3339(options.startedAt)
  if (options.startedAt !== undefined && startedAt === null) {
    const hint = 'Write it as 2026-01-01T00:00:00Z.'
    const message = `${shownValue(options.startedAt)} is no time of the calendar`
    return nothing([errorIn('startedAt', 'not-a-time', message, hint)])
  }
  // A run whose spec is invalid ends before anything is measured.
  const replay =
    assembled.run.refusal === ''
      ? replayOf(series, assembled.run, options.metric ?? null, startedAt)
      : unplayed
  if (replay.diagnostics.some(({ severity }) => severity === 'error')) {
    return nothing(replay.diagnostics)
  }
  const heard = listener()
  const verdict = playTemplate(template, args, replay.signals, options, heard.through)
  const { run } = verdict
  if (run === null) {
    return nothing(verdict.diagnostics.length > 0 ? verdict.diagnostics : [unmade(verdict.error)])
  }
  const metrics = run.metricResults.map((result) =>
    judged(run, result, heard.withDataOf(result.name)),
  )
  const deciding = decidingOf(verdict, metrics)
  const again = (good: readonly MeasurementNumber[]): AnalysisVerdict =>
    playTemplate(template, args, replay.signals, options, takenAsGood(good))
  const diagnostics = [...replay.diagnostics, ...outlived(run, replay.endsAt)]
  return {
    phase: run.phase,
    message: run.message,
    endedAt: verdict.endedAt,
    decidedBy: deciding[0] ?? null,
    besides: deciding.slice(1),
    otherwise: run.phase === 'Successful' ? null : otherwiseOf(deciding, again),
    sawData: metrics.some(({ withData, dryRun }) => withData > 0 && !dryRun),
    metrics,
    run,
    diagnostics,
  }
}

const unplayed: Replay = { signals: {}, endsAt: {}, diagnostics: [] }

function nothing(diagnostics: readonly Diagnostic[]): Judgement {
  return {
    phase: '',
    message: '',
    endedAt: null,
    decidedBy: null,
    besides: [],
    otherwise: null,
    sawData: false,
    metrics: [],
    run: null,
    diagnostics,
  }
}

function unmade(error: string): Diagnostic {
  const hint = 'Give the template what it needs: args, or the templates it refers to.'
  return errorIn('', 'no-analysis-run', error, hint)
}

function judged(run: AnalysisRunState, result: MetricResult, withData: number): JudgedMetric {
  const { name, phase, dryRun, successful, failed, inconclusive, error } = result
  const decidedBy = isCompleted(phase) ? sampleOf(run, result) : null
  return { name, phase, dryRun, successful, failed, inconclusive, error, withData, decidedBy }
}

function sampleOf({ metrics }: AnalysisRunState, result: MetricResult): DecidingSample | null {
  const index = metrics.findIndex(({ name }) => name === result.name)
  const metric = metrics[index] as RunMetric | undefined
  const last = result.measurements.at(-1)
  const rule = metric === undefined ? null : decidingRule(metric, result)
  if (rule === null || last === undefined || last.finishedAt === null) return null
  return {
    metric: result.name,
    path: `spec.metrics[${index}].${rule}`,
    rule,
    number: result.count + result.error,
    at: last.finishedAt,
    value: last.value,
    phase: last.phase,
    message: last.message,
  }
}

/** The one that decided first, then those that would have ended the run at the same instant. */
function decidingOf(
  { run, decidedBy }: AnalysisVerdict,
  metrics: readonly JudgedMetric[],
): readonly DecidingSample[] {
  const samples = metrics.filter(({ dryRun }) => !dryRun).flatMap((one) => one.decidedBy ?? [])
  const first = samples.find(({ metric }) => metric === decidedBy?.metric)
  if (first === undefined) return []
  if (run?.phase === 'Successful') return [first]
  const bad = metrics.filter(({ phase }) => phase !== 'Successful').map(({ name }) => name)
  const others = samples.filter((one) => one !== first && bad.includes(one.metric))
  return [first, ...others]
}

function otherwiseOf(
  deciding: readonly DecidingSample[],
  again: (good: readonly MeasurementNumber[]) => AnalysisVerdict,
): Judgement['otherwise'] {
  if (deciding.length === 0) return null
  const { run, endedAt } = again(deciding)
  return { phase: run?.phase ?? '', endedAt }
}

/** Measurements that were later than anything that was recorded, and found the last of it. */
function outlived(
  run: AnalysisRunState,
  endsAt: { readonly [metric: string]: Instant },
): readonly Diagnostic[] {
  return run.metricResults.flatMap(({ name, measurements }) => {
    const end = endsAt[name]
    if (end === undefined) return []
    const late = measurements.filter(({ startedAt }) => startedAt !== null && startedAt > end)
    if (late.length === 0) return []
    const which = `${late.length} of ${measurements.length} measurements of ${JSON.stringify(name)}`
    const message = `${which} were later than its last sample, and found that one again`
    const hint = 'Record until the run is over, or stop it before: terminateAt.'
    const diagnostic = errorIn(name, 'recording-too-short', message, hint)
    return [{ ...diagnostic, severity: 'warning' as const }]
  })
}
