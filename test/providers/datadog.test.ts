import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { asked, brief } from './asked.ts'

const v1 = (given: Json) => brief(asked('datadog', { query: 'q' }, given))
const v2 = (given: Json) => brief(asked('datadog', { query: 'q', apiVersion: 'v2' }, given))

describe('datadog', () => {
  it('answers with the last point', () => {
    expect([v1(0.0003332881882246533), v2(7)]).toEqual([
      [0.0003332881882246533, '0.0003332881882246533'],
      [7, '7'],
    ])
  })

  it('has a nil result without data', () => {
    expect([v1(null), v2(null), v2([]), v2([null])]).toEqual([
      [null, '[]'],
      [null, '[]'],
      [null, '[]'],
      [null, '[]'],
    ])
  })

  it('answers a grouped query with a list, nulls left out', () => {
    expect(v2([0.01, null, 0.087])).toEqual([[0.01, 0.087], '[0.01,0.087]'])
    expect(v2([0.087])).toEqual([[0.087], '[0.087]'])
  })

  it('names the groups beside the measurement', () => {
    const given = [{ name: 'a,b', value: 0.01 }]
    expect(asked('datadog', { apiVersion: 'v2' }, given)).toMatchObject({
      value: '[0.01]',
      metadata: { groups: '[{"name":"a,b","value":0.01}]' },
    })
  })

  it('words errors by version and status', () => {
    expect(v1({ error: 'bad query' })).toBe('received non 2xx response code: 400 bad query')
    expect(v2({ error: 'bad query' })).toBe('There were errors in your query: bad query')
    expect(v1({ status: 403, body: 'forbidden' })).toBe(
      'received authentication error response code: 403 forbidden',
    )
    expect(v2({ status: 429, body: 'slow down' })).toBe(
      'received non 2xx response code: 429 slow down',
    )
  })

  it.each([
    [{ query: '', queries: { a: 'x' } }, /^Query is empty/],
    [{ query: '', queries: { a: 'x', b: 'y' }, apiVersion: 'v2' }, /must include a formula/],
    [{ queries: { a: 'x' } }, /^Cannot have both/],
    [{ formula: 'a' }, /^Formula are only valid/],
    [{ query: '' }, /^Must have either/],
    [{ aggregator: 'sum' }, /^Aggregator is not supported in v1/],
    [{ requestTimeout: '0s' }, /positive duration/],
    [{ requestTimeout: 'soon' }, /time: invalid duration "soon"/],
    [{ secretRef: { namespaced: true } }, /^secret name is required/],
  ])('cannot be built from %j', (config, text) => {
    expect(brief(asked('datadog', config, 1))).toMatch(text)
  })

  it('has a deadline of its own', () => {
    expect([v1({ timeout: true }), v2({ timeout: true })]).toEqual([
      expect.stringMatching(
        /^Get ".*\/api\/v1\/query\?from=.*": context deadline exceeded \(Client/,
      ),
      expect.stringMatching(/^Post ".*\/api\/v2\/query\/scalar": context deadline exceeded/),
    ])
  })
})
