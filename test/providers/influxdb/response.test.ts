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

it('a refusal without words has those of its status', () => {
  const answer = { ok: true, headers: new Map(), broken: null, body: '' } as const
  expect(refusalIn({ ...answer, status: 404 })).toBe('Unexpected status code 404')
  const headers = new Map([['content-type', 'application/json; charset=utf-8']])
  const told = { ...answer, headers, body: '{}' }
  expect(refusalIn({ ...told, status: 429 })).toBe('too many requests: exceeded rate limit')
  expect(refusalIn({ ...told, status: 503 })).toBe('unavailable: service temporarily unavailable')
  expect(refusalIn({ ...told, status: 500, body: '[]' })).toBe('Unexpected status code 500')
  const named = new Map([...headers, ['x-influxdb-error', 'no bucket']])
  expect(refusalIn({ ...told, status: 404, headers: named })).toBe('404 Not Found: no bucket')
})

it('a refusal that breaks on the way is told as it is, and as JSON as far as it is some', () => {
  const answer = { ok: true, status: 500, headers: new Map(), body: 'x', broken: 'EOF' } as const
  expect(refusalIn(answer)).toBe('EOF')
  const headers = new Map([['content-type', 'application/json']])
  expect(refusalIn({ ...answer, headers, body: '{' })).not.toBe('')
})

it('each type of a column has texts that are none of it, which end the rows', () => {
  const broken: readonly (readonly [type: string, text: string])[] = [
    ['long', '1.5'],
    ['unsignedLong', '-1'],
    ['unsignedLong', '18446744073709551616'],
    ['duration', '1x'],
    ['dateTime:RFC3339', 'soon'],
    ['base64Binary', 'AQ'],
    ['base64Binary', 'A*=='],
  ]
  for (const [type, text] of broken) expect([type, read(type, text)]).toEqual([type, '[]'])
  expect(read('dateTime:RFC3339Nano', '2026-01-02T03:04:05.5Z')).toBe(
    '[2026-01-02 03:04:05.5 +0000 UTC]',
  )
})

it('a cell without a value has the default of its column', () => {
  const lines = [
    '#datatype,string,long,double',
    '#group,false,false,false',
    '#default,_result,,7.5',
    ',result,table,_value',
    ',,0,',
    '',
    ',,0,1',
  ]
  expect(format(rowsIn(lines.join('\r\n')))).toBe('[7.5 1]')
})

it('a table of another width, and an error, end the rows', () => {
  const table = ['#datatype,string,long,double', ',result,table,_value', ',,0,1']
  expect(format(rowsIn([...table, ',,0'].join('\n')))).toBe('[1]')
  expect(format(rowsIn([...table, '#datatype,string', ',error', ',boom'].join('\n')))).toBe('[1]')
  const second = ['#datatype,string,long,long', ',result,table,_value', ',,1,2']
  expect(format(rowsIn([...table, ...second].join('\n')))).toBe('[1 2]')
  expect(format(rowsIn(['#group,false,false', ',a,b', ',1,2'].join('\n')))).toBe('[]')
})
