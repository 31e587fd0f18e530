import { flagIn, labelsIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { TimeIn } from '../document/timeReader.ts'
import type { JsonObject } from '../units/json.ts'
import type { Measurement, MetricResult, RunSummary } from './measurement.ts'
import type { AnalysisPhase } from './phase.ts'
import type { AnalysisRunState } from './run.ts'
import type { RunSpec, TtlStrategy } from './runSpec.ts'

// AnalysisRuns as Kubernetes hands them out, read back.

/** What is stored of an AnalysisRun; the rest of its state follows from the spec and Secrets. */
export type StoredRun = Omit<AnalysisRunState, 'metrics' | 'refusal' | 'secretTexts' | 'pending'>

/** An AnalysisRun in the middle of its life, `path` being how diagnostics name it. */
export function readStoredRun(object: JsonObject, path: string, timeIn: TimeIn): StoredRun {
  const spec = recordIn(object, 'spec')
  const status = recordIn(object, 'status') ?? {}
  const { time, within } = timesOf(status, `${path}.status`, timeIn)
  return {
    name: textIn(recordIn(object, 'metadata'), 'name'),
    spec: readRunSpec(object),
    ttlStrategy: readTtlStrategy(recordIn(spec, 'ttlStrategy')),
    terminate: flagIn(spec, 'terminate') === true,
    phase: textIn(status, 'phase') as AnalysisPhase,
    message: textIn(status, 'message'),
    startedAt: time('startedAt'),
    completedAt: time('completedAt'),
    metricResults: recordsIn(status, 'metricResults').map((result, index) =>
      readResult(result, `${within}.metricResults[${index}]`, timeIn),
    ),
    runSummary: readSummary(recordIn(status, 'runSummary')),
    dryRunSummary: readSummary(recordIn(status, 'dryRunSummary')),
  }
}

/** `spec` of an AnalysisRun, but for what people do to it later. */
export function readRunSpec(object: JsonObject): RunSpec {
  const spec = recordIn(object, 'spec')
  return {
    metrics: recordsIn(spec, 'metrics'),
    args: recordsIn(spec, 'args').map((argument) => ({
      name: textIn(argument, 'name'),
      value: typeof argument.value === 'string' ? argument.value : null,
      valueFrom: recordIn(argument, 'valueFrom'),
    })),
    dryRun: recordsIn(spec, 'dryRun').map((rule) => ({ metricName: textIn(rule, 'metricName') })),
    measurementRetention: recordsIn(spec, 'measurementRetention').map((rule) => ({
      metricName: textIn(rule, 'metricName'),
      limit: countIn(rule, 'limit'),
    })),
  }
}

/** `spec.ttlStrategy`; null if there is none. */
export function readTtlStrategy(ttl: JsonObject | null): TtlStrategy | null {
  if (ttl === null) return null
  return {
    secondsAfterCompletion: numberIn(ttl, 'secondsAfterCompletion'),
    secondsAfterFailure: numberIn(ttl, 'secondsAfterFailure'),
    secondsAfterSuccess: numberIn(ttl, 'secondsAfterSuccess'),
  }
}

function readResult(result: JsonObject, path: string, timeIn: TimeIn): MetricResult {
  return {
    name: textIn(result, 'name'),
    phase: textIn(result, 'phase') as AnalysisPhase,
    message: textIn(result, 'message'),
    dryRun: flagIn(result, 'dryRun') === true,
    count: countIn(result, 'count'),
    successful: countIn(result, 'successful'),
    failed: countIn(result, 'failed'),
    inconclusive: countIn(result, 'inconclusive'),
    error: countIn(result, 'error'),
    consecutiveError: countIn(result, 'consecutiveError'),
    consecutiveSuccess: countIn(result, 'consecutiveSuccess'),
    measurements: recordsIn(result, 'measurements').map((measurement, index) =>
      readMeasurement(measurement, `${path}.measurements[${index}]`, timeIn),
    ),
    metadata: labelsIn(result, 'metadata'),
  }
}

function readMeasurement(measurement: JsonObject, path: string, timeIn: TimeIn): Measurement {
  const { time } = timesOf(measurement, path, timeIn)
  return {
    phase: textIn(measurement, 'phase') as AnalysisPhase,
    value: textIn(measurement, 'value'),
    message: textIn(measurement, 'message'),
    startedAt: time('startedAt'),
    finishedAt: time('finishedAt'),
    resumeAt: time('resumeAt'),
    metadata: labelsIn(measurement, 'metadata'),
  }
}

function readSummary(summary: JsonObject | null): RunSummary {
  return {
    count: countIn(summary, 'count'),
    successful: countIn(summary, 'successful'),
    failed: countIn(summary, 'failed'),
    inconclusive: countIn(summary, 'inconclusive'),
    error: countIn(summary, 'error'),
  }
}

function timesOf(object: JsonObject, within: string, timeIn: TimeIn) {
  return { within, time: (key: string) => timeIn(object, key, `${within}.${key}`) }
}

// Go leaves zeros out.
function countIn(object: JsonObject | null, key: string): number {
  return numberIn(object, key) ?? 0
}
