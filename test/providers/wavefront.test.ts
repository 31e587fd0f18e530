import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { asked, brief } from './asked.ts'

const answered = (given: Json) => brief(asked('wavefront', { query: 'q' }, given))

describe('wavefront', () => {
  it('answers one series with a number, several with a list', () => {
    expect([answered(10), answered([10]), answered([10, 11])]).toEqual([
      [10, '10.00'],
      [10, '10.00'],
      [[10, 11], '[10.00,11.00]'],
    ])
  })

  it('fails without a series', () => {
    const text = 'No TimeSeries found in response from Wavefront'
    expect([answered(null), answered([])]).toEqual([text, text])
    expect(answered({ error: 'x' })).toBe('x')
  })
})
