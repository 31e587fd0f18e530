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
