import { expect, it } from 'vitest'
import { startRun } from '../../../src/analysis/run.ts'
import { replayOf } from '../../../src/questions/judge/replay.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { rateMetric } from '../template.ts'

const runOf = (...metrics: readonly JsonObject[]): ReturnType<typeof startRun> =>
  startRun('check', { metrics, args: [], dryRun: [], measurementRetention: [] }, null, {})
const one = runOf(rateMetric('rate'))
const two = runOf(rateMetric('rate'), rateMetric('errors'))

const answer = { status: 'success', data: { resultType: 'vector', result: [] } } as const
const always = (said: unknown): unknown => ({
  kind: 'series',
  points: [['0ms', { kind: 'constant', answer: said }]],
})

it('gives the only column to the only metric, whatever the column is called', () => {
  expect(replayOf('when,whatever\n0,1', one, null, null).signals).toEqual({ rate: always(1) })
  expect(replayOf(answer, one, null, null).signals).toEqual({ rate: always(null) })
  expect(replayOf(JSON.stringify(answer), one, null, null).signals).toEqual({ rate: always(null) })
})

it('finds the metrics of several columns by their names', () => {
  const { signals, endsAt } = replayOf('time,errors,rate\n0,1,2\n60,1,2', two, null, null)
  expect(Object.keys(signals)).toEqual(['errors', 'rate'])
  expect(endsAt).toEqual({ errors: 60_000, rate: 60_000 })
})

it('takes an answer or a signal for each metric by name', () => {
  const { signals } = replayOf({ rate: answer, errors: [['0s', 0.1]] }, two, null, null)
  expect(signals).toEqual({ rate: always(null), errors: [['0s', 0.1]] })
})

it('asks which metric is meant where nothing says so', () => {
  const replay = replayOf('0,1', two, null, null)
  expect(replay.diagnostics).toMatchObject([{ code: 'metric-unnamed' }])
  expect(replayOf('0,1', two, 'errors', null).signals).toEqual({ errors: always(1) })
})

it('names a metric that the template has not, and one of which nothing was recorded', () => {
  const codes = (
    series: Parameters<typeof replayOf>[0],
    metric: string | null,
  ): readonly string[] =>
    replayOf(series, two, metric, null).diagnostics.map(
      ({ code, path, severity }) => `${severity} ${code} ${path}`,
    )
  expect(codes({ latency: 1 }, null)).toEqual([
    'warning unknown-metric latency',
    'warning metric-not-recorded rate',
    'warning metric-not-recorded errors',
  ])
  expect(codes('time,rate,latency\n0,1,2', null)).toEqual([
    'warning unknown-metric latency',
    'warning metric-not-recorded errors',
  ])
  expect(codes('0,1', 'latency')).toEqual(['error unknown-metric latency'])
})

it('refuses text that is neither a table nor an answer', () => {
  const codes = (text: string): readonly string[] =>
    replayOf(text, one, null, null).diagnostics.map(({ code }) => code)
  expect(codes('{"status": ')).toEqual(['not-a-prometheus-answer'])
  expect(codes('{"data": {}}')).toEqual(['not-a-prometheus-answer'])
  expect(codes('hello')).toEqual(['not-a-table', 'not-a-table'])
})

it('gives a range query all samples of its range, the oldest first', () => {
  const rangeQuery = { start: 'now() - duration("2m")', end: 'now() - duration("1m")', step: '1m' }
  const provider = { prometheus: { address: 'http://p.example.com', query: 'rate', rangeQuery } }
  const { signals } = replayOf(
    '0,1\n60,2\n120,3',
    runOf(rateMetric('rate', { provider })),
    null,
    null,
  )
  const points = (signals.rate as { points: readonly [string, { answer: unknown }][] }).points
  // A sample of second t is in the range from t + 60 to t + 120, both included.
  expect(points.map(([time, said]) => [time, said.answer])).toEqual([
    ['60000ms', [1]],
    ['120000ms', [1, 2]],
    ['120001ms', [2]],
    ['180000ms', [2, 3]],
    ['180001ms', [3]],
    ['240001ms', []],
  ])
})
