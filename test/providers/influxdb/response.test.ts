import { expect, it } from 'vitest'
import { format } from '../../../src/expr/format.ts'
import { refusalIn, rowsIn } from '../../../src/providers/influxdb/response.ts'

const csv = (type: string, ...values: string[]) =>
  [
    `#datatype,string,long,${type}`,
    '#group,false,false,false',
    '#default,_result,,',
    ',result,table,_value',
    ...values.map((value) => `,,0,${value}`),
    '',
  ].join('\r\n')
const read = (type: string, ...values: string[]) => format(rowsIn(csv(type, ...values)))

it('values have the type of their column', () => {
  expect(read('double', '0.5', 'NaN', '')).toBe('[0.5 NaN <nil>]')
  expect(read('long', '3')).toBe('[3]')
  expect(read('unsignedLong', '18446744073709551615')).toBe('[18446744073709551615]')
  expect(read('boolean', 'true', 'False')).toBe('[true false]')
  expect(read('string', '"a, ""b"""')).toBe('[a, "b"]')
  expect(read('dateTime:RFC3339', '2026-01-02T03:04:05Z')).toBe('[2026-01-02 03:04:05 +0000 UTC]')
  expect(read('duration', '1m')).toBe('[1m0s]')
  expect(read('base64Binary', 'AQI=')).toBe('[[1 2]]')
})

it('what cannot be read ends the rows, and nobody asks why', () => {
  expect(read('double', '1', 'x', '2')).toBe('[1]')
  expect(read('colour', 'red')).toBe('[]')
  expect(format(rowsIn('no annotations,here\r\n'))).toBe('[]')
})

it('a refusal is told in the words of the server', () => {
  const answer = { ok: true, status: 400, headers: new Map(), broken: null } as const
  expect(refusalIn({ ...answer, body: 'bad query' })).toBe('400 Bad Request: bad query')
  const headers = new Map([['content-type', 'application/json']])
  const body = '{"code":"invalid","message":"no bucket"}'
  expect(refusalIn({ ...answer, headers, body })).toBe('invalid: no bucket')
  expect(refusalIn({ ...answer, status: 200, body: '' })).toBe('')
})
