import type { AnalysisRunState, RunMetric } from '../../analysis/run.ts'
import { textIn } from '../../document/fields.ts'
import { evaluateTime } from '../../expr/evaluateTime.ts'
import { decodeJson } from '../../go/json.ts'
import type { Point, Signal } from '../../providers/signal.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { type Instant, start } from '../../units/time.ts'
import { readCsv } from './csv.ts'
import {
  isPrometheusAnswer,
  notAnAnswer,
  type PrometheusAnswer,
  readPrometheusAnswer,
} from './prometheusAnswer.ts'
import { nothingRecorded, type RecordedColumn, type Recording } from './recording.ts'

/**
 * What was measured: the text of a table of samples (CSV) or of an answer of Prometheus' HTTP API;
 * that answer itself; or, by the name of each metric, such an answer or a signal as in a scenario.
 */
export type RecordedSeries =
  | string
  | PrometheusAnswer
  | { readonly [metric: string]: Signal | PrometheusAnswer }

/** A recording as signals of the metrics. */
export interface Replay {
  readonly signals: { readonly [metric: string]: Signal }
  /** Until when it was recorded, for those metrics of which that is known. */
  readonly endsAt: { readonly [metric: string]: Instant }
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds out which metric of a run is meant by what. */
export function replayOf(
  series: RecordedSeries,
  { metrics }: AnalysisRunState,
  metric: string | null,
  startedAt: Instant | null,
): Replay {
  if (typeof series === 'string' || isPrometheusAnswer(series)) {
    const recording = recordingOf(series, startedAt)
    return replayOfColumns(recording, metrics, metric)
  }
  const signals: Record<string, Signal> = {}
  const endsAt: Record<string, Instant> = {}
  const diagnostics: Diagnostic[] = []
  for (const [name, given] of Object.entries(series)) {
    const known = metrics.find((one) => one.name === name)
    if (known === undefined) diagnostics.push(warning(unknownMetric(name, metrics)))
    else if (!isPrometheusAnswer(given)) signals[name] = given
    else {
      const recording = readPrometheusAnswer(given, startedAt)
      diagnostics.push(...recording.diagnostics)
      for (const column of recording.columns) put(signals, endsAt, known, column)
    }
  }
  return { signals, endsAt, diagnostics: [...diagnostics, ...unrecorded(signals, metrics)] }
}

function recordingOf(series: string | PrometheusAnswer, startedAt: Instant | null): Recording {
  if (typeof series !== 'string') return readPrometheusAnswer(series, startedAt)
  if (!/^\s*\{/.test(series)) return readCsv(series, startedAt)
  const decoded = decodeJson(series)
  if (!decoded.ok) return nothingRecorded(notAnAnswer('', decoded.error))
  if (isPrometheusAnswer(decoded.value)) return readPrometheusAnswer(decoded.value, startedAt)
  return nothingRecorded(notAnAnswer('status', 'status is neither "success" nor "error"'))
}

function replayOfColumns(
  { columns, diagnostics }: Recording,
  metrics: readonly RunMetric[],
  metric: string | null,
): Replay {
  const signals: Record<string, Signal> = {}
  const endsAt: Record<string, Instant> = {}
  const problems = [...diagnostics]
  for (const column of columns) {
    const only = columns.length === 1 ? (metric ?? onlyName(metrics)) : null
    const name = metrics.some((one) => one.name === column.name) ? column.name : only
    const known = metrics.find((one) => one.name === name)
    if (known !== undefined) put(signals, endsAt, known, column)
    else if (name === null && column.name === '') problems.push(whichMetric(metrics))
    else if (name === null) problems.push(warning(unknownMetric(column.name, metrics)))
    else problems.push(unknownMetric(name, metrics))
  }
  const lack = problems.some(isError) ? [] : unrecorded(signals, metrics)
  return { signals, endsAt, diagnostics: [...problems, ...lack] }
}

/** Metrics of which nothing was recorded are measured like the others, and find no data. */
function unrecorded(
  signals: Replay['signals'],
  metrics: readonly RunMetric[],
): readonly Diagnostic[] {
  return metrics
    .filter(({ name }) => !Object.hasOwn(signals, name))
    .map(({ name }) => {
      const message = `nothing was recorded of metric ${JSON.stringify(name)}, which finds no data`
      const hint = 'Record it as well, or say what it finds: { metric: signal }.'
      return warning(errorIn(name, 'metric-not-recorded', message, hint))
    })
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

function warning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' }
}

function onlyName(metrics: readonly RunMetric[]): string | null {
  return metrics.length === 1 ? (metrics[0]?.name ?? null) : null
}

function put(
  signals: Record<string, Signal>,
  endsAt: Record<string, Instant>,
  metric: RunMetric,
  column: RecordedColumn,
): void {
  const last = column.samples.at(-1)
  // A single answer is the same all the time.
  if (last !== undefined && column.samples.length > 1) endsAt[metric.name] = last.at
  const range = rangeOf(metric)
  const points = range === null ? samplesOf(column) : windowsOf(column, range)
  signals[metric.name] = { kind: 'series', points }
}

function samplesOf({ samples }: RecordedColumn): readonly Point[] {
  return samples.map(({ at, answer }) => pointAt(at, answer))
}

// A list of samples must not be taken for a series of its own. What was recorded before the run
// began is there at its beginning, the last of it.
function pointAt(milliseconds: number, answer: Json): Point {
  return [`${Math.max(0, milliseconds)}ms`, { kind: 'constant', answer }]
}

/** How far behind the measurement the range of a query begins and ends, in milliseconds. */
interface Range {
  readonly from: number
  readonly to: number
}

// `rangeQuery.start` and `.end` are now(), or so long before it.
function rangeOf({ measured }: RunMetric): Range | null {
  const provider = isJsonObject(measured.provider) ? measured.provider.prometheus : undefined
  const query = isJsonObject(provider) ? provider.rangeQuery : undefined
  if (!isJsonObject(query)) return null
  const [from, to] = [behind(query, 'start'), behind(query, 'end')]
  return from === null || to === null ? null : { from, to }
}

function behind(query: JsonObject, edge: string): number | null {
  const now = evaluateTime('now()', start)
  const time = evaluateTime(textIn(query, edge), start)
  if (!now.ok || !time.ok) return null
  return Number(now.time.nanoseconds - time.time.nanoseconds) / 1e6
}

/** What a range query finds whenever that changes: all samples of its range, the oldest first. */
function windowsOf({ samples }: RecordedColumn, { from, to }: Range): readonly Point[] {
  const changes = samples.flatMap(({ at }) => [at + to, at + from + 1])
  return [...new Set(changes)]
    .sort((a, b) => a - b)
    .map((now) => {
      const inside = samples.filter(({ at }) => at >= now - from && at <= now - to)
      return pointAt(
        now,
        inside.flatMap(({ answer }) => listOf(answer)),
      )
    })
}

function listOf(answer: Json): readonly Json[] {
  if (answer === null) return []
  return Array.isArray(answer) ? answer : [answer]
}

function whichMetric(metrics: readonly RunMetric[]): Diagnostic {
  const message = `the template has ${metrics.length} metrics, and nothing says which was recorded`
  const name = JSON.stringify(metrics[0]?.name ?? '')
  const hint = `Name it: { metric: ${name} }, or as the column's head.`
  return errorIn('', 'metric-unnamed', message, hint)
}

function unknownMetric(name: string, metrics: readonly RunMetric[]): Diagnostic {
  const names = metrics.map((one) => JSON.stringify(one.name)).join(', ')
  const message = `${JSON.stringify(name)} is no metric of the template`
  return errorIn(name, 'unknown-metric', message, `Its metrics are ${names}.`)
}
