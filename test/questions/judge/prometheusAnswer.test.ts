import { expect, it } from 'vitest'
import {
  isPrometheusAnswer,
  readPrometheusAnswer,
} from '../../../src/questions/judge/prometheusAnswer.ts'
import type { Json } from '../../../src/units/json.ts'
import { instant } from '../../../src/units/time.ts'

const NEW_YEAR = 1767225600

const matrix = (...series: readonly Json[]): Parameters<typeof readPrometheusAnswer>[0] => ({
  status: 'success',
  data: { resultType: 'matrix', result: series.map((values) => ({ metric: {}, values })) },
})

const samplesOf = (answer: Parameters<typeof readPrometheusAnswer>[0]): Json =>
  readPrometheusAnswer(answer, null).columns[0]?.samples.map(({ at, answer: one }) => [at, one]) ??
  null

it('reads a matrix as what the query found at each of its steps', () => {
  const answer = matrix(
    [
      [NEW_YEAR, '1'],
      [NEW_YEAR + 60, 'NaN'],
    ],
    [
      [NEW_YEAR + 60, '2'],
      [NEW_YEAR + 120, '+Inf'],
    ],
  )
  expect(samplesOf(answer)).toEqual([
    [0, 1],
    [60_000, ['NaN', 2]],
    [120_000, '+Inf'],
  ])
})

it('takes a step that a matrix leaves out for no data', () => {
  const times = [0, 30, 60, 150].map((second) => [NEW_YEAR + second, '1'])
  expect(samplesOf(matrix(times))).toEqual([
    [0, 1],
    [30_000, 1],
    [60_000, 1],
    [90_000, null],
    [150_000, 1],
  ])
})

it('counts from when the run began, where that is said', () => {
  const answer = matrix([
    [NEW_YEAR, '1'],
    [NEW_YEAR + 60, '2'],
  ])
  const { columns } = readPrometheusAnswer(answer, instant(45_000))
  expect(columns[0]?.samples.map(({ at }) => at)).toEqual([-45_000, 15_000])
})

it('reads a vector, a scalar and an error as the same all the time', () => {
  const success = (resultType: string, result: readonly Json[]): Json =>
    samplesOf({ status: 'success', data: { resultType, result } })
  const one = { metric: {}, value: [NEW_YEAR, '0.99'] }
  expect(success('vector', [one])).toEqual([[0, 0.99]])
  expect(success('vector', [one, one])).toEqual([[0, [0.99, 0.99]]])
  expect(success('vector', [])).toEqual([[0, null]])
  expect(success('matrix', [])).toEqual([[0, null]])
  expect(success('scalar', [NEW_YEAR, '7'])).toEqual([[0, { scalar: 7 }]])
  expect(samplesOf({ status: 'error', errorType: 'bad_data', error: 'parse error' })).toEqual([
    [0, { error: 'bad_data: parse error' }],
  ])
})

it('names every sample that is none', () => {
  const answer = matrix([
    [NEW_YEAR, 1],
    [NEW_YEAR, 'x'],
    ['noon', '1'],
  ])
  const messages = readPrometheusAnswer(answer, null).diagnostics.map(({ message }) => message)
  expect(messages).toEqual([
    'data.result[0].values[0] is no sample: [Unix time, "value"]',
    'data.result[0].values[1] strconv.ParseFloat: parsing "x": invalid syntax',
    'data.result[0].values[2] is no sample: [Unix time, "value"]',
  ])
})

it('names a result that it cannot replay', () => {
  const codes = (data: Json): readonly string[] =>
    readPrometheusAnswer({ status: 'success', data } as never, null).diagnostics.map(
      ({ path }) => path,
    )
  expect(codes({ resultType: 'streams', result: [] })).toEqual(['data.resultType'])
  expect(codes({ resultType: 'matrix', result: 3 })).toEqual(['data.result'])
  expect(codes({ resultType: 'matrix', result: [{ metric: {} }] })).toEqual([
    'data.result[0].values',
  ])
})

it('tells an answer of the API from a signal, whose status is a number', () => {
  expect(isPrometheusAnswer({ status: 'success' })).toBe(true)
  expect(isPrometheusAnswer({ status: 503, body: '' })).toBe(false)
  expect(isPrometheusAnswer([['0s', 1]])).toBe(false)
})
