import { expect, it } from 'vitest'
import { readPrometheus } from '../../../src/providers/prometheus/response.ts'
import type { Json } from '../../../src/units/json.ts'
import { brief } from '../asked.ts'

const read = (status: number, body: string) =>
  brief(readPrometheus({ ok: true, status, body, headers: new Map(), broken: null }))
const success = (resultType: string, result: Json) =>
  read(200, JSON.stringify({ status: 'success', data: { resultType, result } }))

it('a vector, the samples of a matrix in a row, a scalar', () => {
  expect(success('vector', [{ value: [1, '0.5'] }, { value: [1, 'NaN'] }])).toEqual([
    [0.5, Number.NaN],
    '[0.5,NaN]',
  ])
  const matrix = [
    {
      values: [
        [1, '1'],
        [2, '2'],
      ],
    },
    { values: [[1, '3']] },
  ]
  expect(success('matrix', matrix)).toEqual([[1, 2, 3], '[1,2,3]'])
  expect(success('scalar', [1, '1e3'])).toEqual([1000, '1000'])
})

it.each([
  [404, '<html>', 'client_error: client error: 404'],
  [503, '', 'server_error: server error: 503'],
  [302, '', 'bad_response: bad response code 302'],
  [400, '{"status":"error","errorType":"bad_data","error":"x"}', 'bad_data: x'],
  [422, '<html>', 'client_error: client error: 422'],
  [400, '{"status":"success"}', 'bad_response: inconsistent body for response code'],
  [200, '{"status":"error","errorType":"timeout","error":"x"}', 'timeout: x'],
  [200, '', 'bad_response: unexpected end of JSON input'],
])('status %i with %j is an error', (status, body, message) => {
  expect(read(status, body)).toBe(message)
})

it('types and samples that it does not know are errors', () => {
  expect(success('string', [1, 'x'])).toBe('bad_response: unexpected value type "string"')
  expect(success('vector', [{ value: [1, 2] }])).toMatch(/quoted string/)
})

it.each([
  [400, '{"status":"error"}', 'client_error: client error: 400'],
  [400, '[]', 'client_error: client error: 400'],
  [422, '{"status":"error","errorType":"execution"}', 'execution: client error: 422'],
  [200, '[]', 'Prometheus metric type not supported'],
  [200, '{"status":"success"}', 'Prometheus metric type not supported'],
])('status %i with %j is refused', (status, body, message) => {
  expect(read(status, body)).toBe(message)
})

it.each([
  ['string', [1, 'x'], 'bad_response: unexpected value type "string"'],
  ['', [], 'bad_response: unexpected value type "<ValNone>"'],
  ['table', [], 'bad_response: unknown value type "table"'],
  ['vector', [{ value: [1, 2] }], 'bad_response: sample value must be a quoted string'],
  ['vector', [{ value: [1, 'x'] }], /^bad_response: strconv.ParseFloat: parsing "x"/],
])('a result of type %j, %j, cannot be read', (type, result, message) => {
  expect(success(type, result)).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message),
  )
})

it('a series without samples has none, a sample without its value is 0', () => {
  expect(success('matrix', [{}, 5, { values: [[1, '3']] }])).toEqual([[3], '[3]'])
  expect(success('vector', [{}, { value: [1] }])).toEqual([[0, 0], '[0,0]'])
})

it('what breaks on the way is told as it is', () => {
  const heard = { ok: true, status: 200, body: '', headers: new Map(), broken: 'EOF' } as const
  expect(brief(readPrometheus(heard))).toBe('EOF')
})
