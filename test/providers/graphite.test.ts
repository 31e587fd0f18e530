import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { asked, brief } from './asked.ts'

const answered = (given: Json) => brief(asked('graphite', { address: 'http://g' }, given))

describe('graphite', () => {
  it('answers with the points of the first target', () => {
    expect([answered(10), answered([1, null, 2.5])]).toEqual([
      [[10], '[10.000000]'],
      [[1, 2.5], '[1.000000,2.500000]'],
    ])
  })

  it('fails without a point, but not where all are null', () => {
    expect([answered(null), answered([]), answered([null])]).toEqual([
      'no values found',
      'no values found',
      [[], '[]'],
    ])
  })

  it('needs an address', () => {
    expect(brief(asked('graphite', { address: '' }, 1))).toBe(
      'Graphite address  is not a valid URL',
    )
  })
})

describe('what graphite says', () => {
  const said = (body: Json, status = 200) => answered({ status, body: JSON.stringify(body) })

  it.each([
    [null, 'no values found'],
    [[], 'no values found'],
    [[5, { datapoints: 3 }], 'no values found'],
    [[{ datapoints: [null] }], 'error unmarshaling data point: []'],
    [[{ datapoints: [[1]] }], 'error unmarshaling data point: [1]'],
    [[{ datapoints: [[true, 1]] }], 'error unmarshaling value: true'],
    [[{ datapoints: [[1, true]] }], 'error unmarshaling timestamp: 1'],
  ])('%j is refused', (body, message) => {
    expect(said(body)).toBe(message)
  })

  it('has numbers and times as texts, too', () => {
    expect(
      said([
        {
          datapoints: [
            ['1.5', '10'],
            [2, 20],
            [null, 30],
          ],
        },
      ]),
    ).toEqual([[1.5, 2], '[1.500000,2.000000]'])
    expect(said([{ datapoints: [['x', 1]] }])).toMatch(/parsing "x"/)
    expect(said([{ datapoints: [[1, 'x']] }])).toMatch(/parsing "x"/)
    expect(said([{ datapoints: [5] }])).toMatch(/cannot unmarshal number/)
    expect(said({ a: 1 })).toMatch(/cannot unmarshal object/)
    expect(said('x', 500)).toMatch(/^error response: /)
  })
})
