import {
  always,
  flag,
  goStruct,
  integer,
  list,
  map,
  named,
  pointer,
  type Shape,
  text,
  time,
} from '../shape.ts'
import { dryRun, measurementRetention } from './analysis.ts'
import { templateArguments } from './analysisTemplate.ts'

const timeToLive = goStruct('v1alpha1.TTLStrategy', {
  secondsAfterCompletion: pointer(integer),
  secondsAfterFailure: pointer(integer),
  secondsAfterSuccess: pointer(integer),
})

/** `AnalysisRunSpec`, with metrics of this shape. */
export function analysisRunSpecWith(metric: Shape): Shape {
  return goStruct('v1alpha1.AnalysisRunSpec', {
    metrics: always(list(metric)),
    args: templateArguments,
    terminate: flag,
    dryRun,
    measurementRetention,
    ttlStrategy: pointer(timeToLive),
  })
}

const phase = always(named('v1alpha1.AnalysisPhase'))

const summary = goStruct('v1alpha1.RunSummary', {
  count: integer,
  successful: integer,
  failed: integer,
  inconclusive: integer,
  error: integer,
})

const measurement = goStruct('v1alpha1.Measurement', {
  phase,
  message: text,
  startedAt: pointer(time),
  finishedAt: pointer(time),
  value: text,
  metadata: map(text),
  resumeAt: pointer(time),
})

/** `AnalysisRunStatus`. */
export const analysisRunStatus: Shape = goStruct('v1alpha1.AnalysisRunStatus', {
  phase,
  message: text,
  metricResults: list(
    goStruct('v1alpha1.MetricResult', {
      name: always(text),
      phase,
      measurements: list(measurement),
      message: text,
      count: integer,
      successful: integer,
      failed: integer,
      inconclusive: integer,
      error: integer,
      consecutiveError: integer,
      dryRun: flag,
      metadata: map(text),
      consecutiveSuccess: integer,
    }),
  ),
  startedAt: pointer(time),
  runSummary: summary,
  dryRunSummary: pointer(summary),
  completedAt: pointer(time),
})
