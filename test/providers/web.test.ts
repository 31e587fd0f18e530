import { describe, expect, it } from 'vitest'
import { ampleCluster } from '../../src/providers/measure.ts'
import { web } from '../../src/providers/web.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { asked, brief, typeOf } from './asked.ts'

const url = 'http://shop.example.com/health'
const answered = (given: Json, more: JsonObject = {}) =>
  brief(asked('web', { url, ...more }, given))

describe('web', () => {
  it('finds its path in the body', () => {
    const more = { jsonPath: '{$.status}' }
    expect(answered({ json: { status: 'ok' } }, more)).toEqual(['ok', '"ok"'])
    expect(answered({ status: 200, body: '{"status": 5}' }, more)).toEqual([5, '5'])
    expect(answered({ json: {} }, more)).toBe(
      'Could not find JSONPath in body: status is not found',
    )
  })

  it('takes plain JSON as the body', () => {
    expect([answered(0.95), answered('ok'), answered([1, 'a']), answered(true)]).toEqual([
      [0.95, '0.95'],
      ['ok', '"ok"'],
      [[1, 'a'], '[1,"a"]'],
      [true, 'true'],
    ])
  })

  it('takes a body that is no JSON as it stands', () => {
    expect(answered({ text: 'OK\n' }, { jsonPath: '{$.a}' })).toEqual(['OK\n', 'OK\n'])
  })

  it('accepts 200 to 299', () => {
    expect(answered({ status: 204, body: '' })).toEqual(['', ''])
    expect(answered({ status: 302, body: '1' })).toBe('received non 2xx response code: 302')
  })

  it('says how the request failed', () => {
    expect(answered({ error: 'connection refused' })).toBe(`Get "${url}": connection refused`)
    expect(answered({ timeout: true }, { method: 'POST' })).toBe(
      `Post "${url}": context deadline exceeded (Client.Timeout exceeded while awaiting headers)`,
    )
  })

  it('sends a body with POST and PUT only, and one at most', () => {
    expect(answered(1, { body: 'x' })).toBe(
      'Body/JSONBody can only be used with POST or PUT WebMetric Method types',
    )
    expect(answered(1, { method: 'PUT', body: 'x', jsonBody: {} })).toBe(
      'use either Body or JSONBody; both cannot exists for WebMetric payload',
    )
    expect(answered(1, { method: 'PUT', jsonBody: {} })).toEqual([1, '1'])
  })

  it('types what a path can find', () => {
    const typeOfResult = (jsonPath: string) =>
      typeOf(asked('web', { url, jsonPath }, { json: { s: 'a', o: null } }))
    const paths = ['{1}', '{.s.*}', '{.s}', '{.o}', '{$}', '{true}']
    expect(paths.map(typeOfResult)).toEqual([
      ...['int', 'uint8', 'string', '<nil>', 'map[string]interface {}', 'bool'],
    ])
  })

  it('cannot be built with a path that cannot be parsed', () => {
    expect(web.objectionTo({ url, jsonPath: '{$.status' }, ampleCluster)).toBe('unclosed action')
  })
})
