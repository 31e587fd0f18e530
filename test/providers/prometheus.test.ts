import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { asked, brief, typeOf } from './asked.ts'

const config = { address: 'http://prometheus.example.com:9090', query: 'up' }
const answered = (given: Json, more: JsonObject = {}) =>
  brief(asked('prometheus', { ...config, ...more }, given))

describe('prometheus', () => {
  it('answers a number as a vector of one series', () => {
    const answer = asked('prometheus', config, 0.95)
    expect(brief(answer)).toEqual([[0.95], '[0.95]'])
    expect(typeOf(answer)).toBe('[]float64')
  })

  it('answers several series, and none', () => {
    expect(answered([10, 11, 'NaN'])).toEqual([[10, 11, Number.NaN], '[10,11,NaN]'])
    expect(answered(null)).toEqual([[], '[]'])
  })

  it('answers a scalar as a number', () => {
    expect(answered({ scalar: 0.5 })).toEqual([0.5, '0.5'])
    expect(answered({ scalar: '+Inf' })).toEqual([Number.POSITIVE_INFINITY, '+Inf'])
  })

  it('has no text', () => {
    expect(answered({ string: 'x' })).toBe('Prometheus metric type not supported')
  })

  it('passes on what the server said', () => {
    expect(answered({ error: 'bad_data: parse error' })).toBe('bad_data: parse error')
    expect(answered({ timeout: true })).toBe(
      'Post "http://prometheus.example.com:9090/api/v1/query": context deadline exceeded',
    )
  })

  it('notes warnings beside the measurement', () => {
    const answer = asked('prometheus', config, { vector: [1], warnings: ['w1', 'w2'] })
    expect(answer).toMatchObject({ value: '[1]', metadata: { warnings: '"w1", "w2"' } })
  })

  it.each([
    [{ address: '' }, 'prometheus address is not configured'],
    [{ address: 'not a url' }, 'prometheus address is not is url format'],
    [{ timeout: -1 }, 'prometheus timeout should not be negative'],
  ])('cannot be built from %j', (more, message) => {
    expect(asked('prometheus', { ...config, ...more }, 1)).toEqual({
      kind: 'failure',
      message,
      unusable: true,
    })
  })

  it('refuses a range whose times are none, or whose step is no duration', () => {
    const start = 'now() - duration("1h")'
    expect(answered(1, { rangeQuery: { start: 'now() - 1h', end: 'now()', step: '1m' } })).toBe(
      'failed to parse rangeQuery.start as time: bad number syntax: "1h"',
    )
    expect(answered(1, { rangeQuery: { start, end: 'now()', step: '1x' } })).toBe(
      'failed to parse rangeQuery.step as duration: time: unknown unit "x" in duration "1x"',
    )
  })
})
