import { parseFloat64 } from '../../go/number.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { after, duration, EPOCH, type Instant, instant, start } from '../../units/time.ts'
import { nothingRecorded, type RecordedSample, type Recording, stepOf } from './recording.ts'

/**
 * What Prometheus' HTTP API answers to `/api/v1/query_range` (a matrix) or `/api/v1/query` (a
 * vector, a scalar), as it was stored.
 */
export interface PrometheusAnswer {
  /** Whether it is an answer. */
  readonly status: 'success' | 'error'
  /** The answer; absent of an error. */
  readonly data?: {
    /** `vector`, `matrix`, `scalar` or `string`. */
    readonly resultType: string
    /** The series, as Prometheus writes them. */
    readonly result: readonly Json[]
  }
  /** Prometheus' word for the error. */
  readonly errorType?: string
  /** The same for people. */
  readonly error?: string
}

/** An object is an answer of the API, and no signal: a signal's `status` is a number. */
export function isPrometheusAnswer(value: unknown): value is PrometheusAnswer {
  const status = isJsonObject(value as Json) ? (value as JsonObject).status : undefined
  return status === 'success' || status === 'error'
}

/**
 * The answer as a recording: at each instant of a matrix the series that have a sample there. A
 * vector, a scalar and an error are the same all the time. `startedAt` is when the run begins;
 * null: with the first sample.
 */
export function readPrometheusAnswer(
  answer: PrometheusAnswer,
  startedAt: Instant | null,
): Recording {
  if (answer.status === 'error') {
    // The words of the API's own client.
    return always({ error: `${answer.errorType ?? ''}: ${answer.error ?? ''}` })
  }
  const { resultType, result } = answer.data ?? { resultType: '', result: [] }
  if (!Array.isArray(result)) return malformed('data.result', 'is no list')
  switch (resultType) {
    case 'matrix':
      return matrix(result, startedAt)
    case 'vector': {
      const pairs = result.map((series) => (isJsonObject(series) ? series.value : null))
      const read = pairs.map((pair, index) => sampleOf(pair ?? null, `data.result[${index}].value`))
      const broken = read.filter((one) => 'code' in one)
      if (broken.length > 0) return nothingRecorded(...broken)
      return always(together(read.flatMap((one) => ('code' in one ? [] : [one.value]))))
    }
    case 'scalar': {
      const read = sampleOf(result, 'data.result')
      return 'code' in read ? nothingRecorded(read) : always({ scalar: read.value })
    }
    default:
      return malformed('data.resultType', `${JSON.stringify(resultType)} cannot be replayed`)
  }
}

function matrix(result: readonly Json[], startedAt: Instant | null): Recording {
  const byTime = new Map<Instant, (number | string)[]>()
  const diagnostics: Diagnostic[] = []
  for (const [index, series] of result.entries()) {
    const values = isJsonObject(series) ? series.values : undefined
    const path = `data.result[${index}].values`
    if (!Array.isArray(values)) diagnostics.push(objection(path, 'is no list of samples'))
    for (const [place, pair] of (Array.isArray(values) ? values : []).entries()) {
      const read = sampleOf(pair, `${path}[${place}]`)
      if ('code' in read) diagnostics.push(read)
      else byTime.set(read.at, [...(byTime.get(read.at) ?? []), read.value])
    }
  }
  if (diagnostics.length > 0) return nothingRecorded(...diagnostics)
  if (byTime.size === 0) return always(null)
  const times = [...byTime.keys()].sort((a, b) => a - b)
  const from = startedAt ?? times[0] ?? start
  const step = stepOf(times)
  const samples: RecordedSample[] = []
  for (const [index, time] of times.entries()) {
    const at = instant(time - from)
    samples.push({ at, answer: together(byTime.get(time) ?? []) })
    // A matrix leaves out the steps at which the query found nothing.
    const next = times[index + 1]
    if (next !== undefined && next - time > step)
      samples.push({ at: after(at, step), answer: null })
  }
  return { columns: [{ name: '', samples, step }], diagnostics: [] }
}

function always(answer: Json): Recording {
  const column = { name: '', samples: [{ at: start, answer }], step: duration(0) }
  return { columns: [column], diagnostics: [] }
}

/** Samples of one instant as a signal says them: none, one, or several series. */
function together(values: readonly (number | string)[]): Json {
  return values.length === 0 ? null : values.length === 1 ? (values[0] ?? null) : values
}

interface Sample {
  readonly at: Instant
  /** JSON has no NaN and no infinities. */
  readonly value: number | string
}

function sampleOf(pair: Json, path: string): Sample | Diagnostic {
  const [time, text] = Array.isArray(pair) ? pair : []
  if (typeof time !== 'number' || typeof text !== 'string') {
    return objection(path, 'is no sample: [Unix time, "value"]')
  }
  const parsed = parseFloat64(text)
  if (!parsed.ok) return objection(path, parsed.error)
  const { value } = parsed
  const at = instant(Math.round(time * 1000) - EPOCH)
  if (Number.isFinite(value)) return { at, value }
  return { at, value: Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf' }
}

function malformed(path: string, message: string): Recording {
  return nothingRecorded(objection(path, message))
}

function objection(path: string, message: string): Diagnostic {
  return notAnAnswer(path, `${path} ${message}`)
}

/** What is handed over is not what Prometheus' API answers. */
export function notAnAnswer(path: string, message: string): Diagnostic {
  const hint = 'Hand over what /api/v1/query_range answered, whole.'
  return errorIn(path, 'not-a-prometheus-answer', message, hint)
}
