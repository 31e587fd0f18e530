import { expect, it } from 'vitest'
import type { AnalysisRunState } from '../../src/analysis/run.ts'
import { readRunSpec, readStoredRun, readTtlStrategy } from '../../src/analysis/stored.ts'
import { timeReader } from '../../src/document/timeReader.ts'
import { analysisRunJson } from '../../src/timeline/objects/analysisRun.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { start } from '../../src/units/time.ts'
import { at, begin, metric, scripted, settled } from './given.ts'

const owner = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo', namespace: 'd' }

function stored({
  pending: _,
  metrics: __,
  refusal: ___,
  secretTexts: ____,
  ...rest
}: AnalysisRunState) {
  return rest
}

function printed(run: AnalysisRunState): JsonObject {
  const { name, phase, message, spec, terminate } = run
  const known = { name, createdAt: start, phase, message, labels: {}, annotations: {} }
  const object = analysisRunJson({ ...known, spec, terminate }, run, owner)
  return JSON.parse(JSON.stringify(object)) as JsonObject
}

const broken = timeReader(start, ({ path, message }) => {
  throw new Error(`${path}: ${message}`)
})

it('a run reads back from its object in the middle of its measurements', () => {
  const metrics = [metric('a', { interval: '5s', count: 3 }), metric('b', { initialDelay: '9s' })]
  let run = begin(metrics)
  for (const second of [0, 5, 9]) {
    run = settled(run, at(second), scripted({ a: 'SFS' }))
    expect(readStoredRun(printed(run), 'AnalysisRun/x', broken)).toEqual(stored(run))
  }
  expect(run.metricResults.length).toBeGreaterThan(0)
})

it('a time that is none is told with the measurement that has it', () => {
  const paths: string[] = []
  const timeIn = timeReader(start, ({ path }) => paths.push(path))
  const measurements = [{ phase: 'Successful', startedAt: at(1) as number, finishedAt: 'soon' }]
  const status = { startedAt: 'now', metricResults: [{ name: 'a', measurements }] }
  readStoredRun({ metadata: { name: 'x' }, status } as JsonObject, 'AnalysisRun/x', timeIn)
  expect(paths).toEqual([
    'AnalysisRun/x.status.startedAt',
    'AnalysisRun/x.status.metricResults[0].measurements[0].startedAt',
    'AnalysisRun/x.status.metricResults[0].measurements[0].finishedAt',
  ])
})

it('what a run was asked for reads back: arguments, rules, and how long it is kept', () => {
  const source = { secretKeyRef: { name: 's', key: 'k' } }
  const spec = {
    metrics: [metric('a')],
    args: [
      { name: 'x', value: '1' },
      { name: 'y', valueFrom: source },
      { name: 'z', value: 5 },
    ],
    dryRun: [{ metricName: 'a' }],
    measurementRetention: [{ metricName: 'a', limit: 5 }, { metricName: 'b' }],
  }
  expect(readRunSpec({ spec })).toEqual({
    metrics: [metric('a')],
    args: [
      { name: 'x', value: '1', valueFrom: null },
      { name: 'y', value: null, valueFrom: source },
      { name: 'z', value: null, valueFrom: null },
    ],
    dryRun: [{ metricName: 'a' }],
    measurementRetention: [
      { metricName: 'a', limit: 5 },
      { metricName: 'b', limit: 0 },
    ],
  })
  const times = { secondsAfterCompletion: 1, secondsAfterFailure: 2, secondsAfterSuccess: 3 }
  expect(readTtlStrategy(times)).toEqual(times)
  expect(readTtlStrategy({})?.secondsAfterCompletion).toBeNull()
  expect(readTtlStrategy(null)).toBeNull()
})

it('every field of a run is read from its own place', () => {
  const time = (seconds: number): string => `2026-01-01T00:00:0${seconds}Z`
  const counts = { count: 1, successful: 2, failed: 3, inconclusive: 4, error: 5 }
  const last = {
    ...{ phase: 'Error', value: '[1]', message: 'boom', metadata: { ResolvedQuery: 'q' } },
    ...{ startedAt: time(1), finishedAt: time(2), resumeAt: time(3) },
  }
  const measured = {
    ...{ name: 'a', phase: 'Failed', message: 'why', dryRun: true, metadata: { job: 'j' } },
    ...{ ...counts, consecutiveError: 6, consecutiveSuccess: 7, measurements: [last] },
  }
  const dryRunSummary = { count: 6, successful: 7, failed: 8, inconclusive: 9, error: 10 }
  const object = {
    metadata: { name: 'x' },
    spec: { terminate: true, metrics: [], ttlStrategy: { secondsAfterFailure: 9 } },
    status: {
      ...{ phase: 'Failed', message: 'as told', startedAt: time(0), completedAt: time(4) },
      ...{ metricResults: [measured], runSummary: counts, dryRunSummary },
    },
  }
  expect(readStoredRun(object, 'AnalysisRun/x', broken)).toEqual({
    ...{ name: 'x', terminate: true, phase: 'Failed', message: 'as told' },
    ...{ startedAt: at(0), completedAt: at(4), runSummary: counts, dryRunSummary },
    spec: { metrics: [], args: [], dryRun: [], measurementRetention: [] },
    ttlStrategy: {
      secondsAfterCompletion: null,
      secondsAfterFailure: 9,
      secondsAfterSuccess: null,
    },
    metricResults: [
      {
        ...measured,
        measurements: [{ ...last, startedAt: at(1), finishedAt: at(2), resumeAt: at(3) }],
      },
    ],
  })
})

it('what a status leaves out is nothing', () => {
  expect(readStoredRun({ metadata: { name: 'x' } }, 'AnalysisRun/x', broken)).toMatchObject({
    ...{ terminate: false, phase: '', startedAt: null, metricResults: [], ttlStrategy: null },
    runSummary: { count: 0, successful: 0, failed: 0, inconclusive: 0, error: 0 },
  })
})
