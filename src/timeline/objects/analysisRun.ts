import type { Measurement, MetricResult } from '../../analysis/measurement.ts'
import type { AnalysisPhase } from '../../analysis/phase.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import type { RunSpec } from '../../analysis/runSpec.ts'
import { compact, compactKeeping } from '../../rollout/stored.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import { type Identity, ownedObject, storedTime } from './metadata.ts'

/** An AnalysisRun by what its owner knows of it. */
export interface KnownRun {
  readonly name: string
  readonly createdAt: Instant
  readonly phase: AnalysisPhase
  readonly message: string
  readonly labels: JsonObject
  readonly annotations: JsonObject
  readonly spec: RunSpec
  readonly terminate: boolean
}

/** An AnalysisRun as it is stored. `state` is the run itself, null where it is not played. */
export function analysisRunJson(
  known: KnownRun,
  state: AnalysisRunState | null,
  owner: Identity,
): JsonObject {
  const { name, createdAt, labels, annotations, spec, terminate } = known
  const { namespace } = owner
  const apiVersion = 'argoproj.io/v1alpha1'
  return ownedObject(
    { apiVersion, kind: 'AnalysisRun', name, namespace },
    { createdAt, owner, labels, annotations },
    { spec: compact({ ...spec, terminate }), status: statusOf(known, state) },
  )
}

function statusOf({ phase, message }: KnownRun, state: AnalysisRunState | null): JsonObject {
  if (state === null) return compact({ phase, message })
  return compact({
    phase,
    message,
    metricResults: state.metricResults.map(resultOf),
    startedAt: storedTime(state.startedAt),
    completedAt: storedTime(state.completedAt),
    runSummary: compact({ ...state.runSummary }),
    dryRunSummary: compact({ ...state.dryRunSummary }),
  })
}

function resultOf(result: MetricResult): JsonObject {
  return compactKeeping(['name', 'phase'], {
    ...result,
    measurements: result.measurements.map(measurementOf),
    metadata: unlessEmpty(result.metadata),
  })
}

function measurementOf(measurement: Measurement): JsonObject {
  const { phase, message, value, startedAt, finishedAt, resumeAt, metadata } = measurement
  return compactKeeping(['phase'], {
    phase,
    message,
    startedAt: storedTime(startedAt),
    finishedAt: storedTime(finishedAt),
    value,
    metadata: unlessEmpty(metadata),
    resumeAt: storedTime(resumeAt),
  })
}

function unlessEmpty(map: Readonly<Record<string, string>>): JsonObject | null {
  return Object.keys(map).length === 0 ? null : map
}
