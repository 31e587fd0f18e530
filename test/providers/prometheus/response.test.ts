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
